package io.kaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsTest {
    @TempDir Path root;

    @ParameterizedTest
    @CsvSource({
        "400, empty-question, 4",
        "400, unknown-purpose, 4",
        "404, unknown-question, 4",
        "401, not-signed-in, 5",
        "403, not-allowed, 5",
        "409, already-decided, 6",
        "409, stale-digest, 6",
        "410, gone, 6",
        "503, busy, 3",
        "500, , 1"
    })
    void a_problem_ends_with_the_exit_code_of_its_kind(int status, String code, int exit)
            throws IOException {
        try (var coordinator =
                new FakeAgent()
                        .problem("GET /api/nodes", status, code == null ? "" : code, "Told so")) {
            var seen = new Typed(root).with("coordinator", coordinator).run("nodes", "list");

            assertThat(seen.exit()).isEqualTo(exit);
            assertThat(seen.err()).isEqualTo("kaya nodes list: Told so.\n");
            assertThat(seen.out()).isEmpty();
        }
    }

    @Test
    void an_agent_that_is_away_is_named_with_its_address() throws IOException {
        var gone = new FakeAgent();
        gone.close();

        var seen = new Typed(root).with("coordinator", gone).run("nodes", "list");

        assertThat(seen.exit()).isEqualTo(3);
        assertThat(seen.err()).contains("The coordinator does not answer at " + gone.url());
    }

    @Test
    void a_training_run_wipes_nobody_elses_folder() throws IOException {
        var home = Files.createDirectories(root.resolve(".kaya"));
        var kept = Files.writeString(home.resolve("accounts.json"), "{}");

        var seen = new Typed(root).run("training-run");

        assertThat(seen.exit()).isEqualTo(6);
        assertThat(seen.err()).contains("holds something else");
        assertThat(kept).exists();
    }

    @Test
    void nothing_that_runs_is_no_mistake_of_typing() {
        var seen = new Typed(root).run("status", "--format", "json");

        assertThat(seen.exit()).isEqualTo(3);
        assertThat(seen.json().path("error").path("code").asText()).isEqualTo("not-running");
    }

    @Test
    void an_unknown_node_is_told_with_the_known_ones() throws IOException {
        try (var london = new FakeAgent()) {
            var seen =
                    new Typed(root).with("london", london).run("grants", "list", "--node", "paris");

            assertThat(seen.exit()).isEqualTo(4);
            assertThat(seen.err()).contains("There is no node 'paris' here; there are london");
        }
    }

    @Test
    void the_node_must_be_named_where_several_run() throws IOException {
        try (var london = new FakeAgent();
                var mumbai = new FakeAgent()) {
            var seen =
                    new Typed(root)
                            .with("london", london)
                            .with("mumbai", mumbai)
                            .run("grants", "list");

            assertThat(seen.exit()).isEqualTo(2);
            assertThat(seen.err()).contains("Say which node with --node: ");
        }
    }

    @Test
    void an_account_that_is_not_there_is_named() throws IOException {
        try (var london = new FakeAgent()) {
            var seen =
                    new Typed(root).with("london", london).run("grants", "list", "--as", "nobody");

            assertThat(seen.exit()).isEqualTo(5);
            assertThat(seen.err())
                    .contains("Node london has no account 'nobody'")
                    .doesNotContain("secret");
        }
    }

    @Test
    void another_agent_is_reached_by_its_address() throws IOException {
        try (var agent = new FakeAgent().on("GET /api/nodes", "{\"nodes\": []}")) {
            var seen =
                    new Typed(root)
                            .variable("KAYA_PASSWORD", "pw")
                            .run("nodes", "list", "--url", agent.url() + "/", "--as", "me");

            assertThat(seen.exit()).isZero();
            assertThat(agent.last("GET /api/nodes").authorization()).isEqualTo("Basic bWU6cHc=");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://kaya.example.org",
        "http://127.0.0.1.example.org",
        "ftp://localhost",
        "localhost:8080",
        "'not a url'"
    })
    void a_password_is_not_sent_in_the_clear(String url) {
        var seen =
                new Typed(root)
                        .variable("KAYA_PASSWORD", "pw")
                        .run("nodes", "list", "--as", "me", "--url", url);

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(seen.err()).contains("cannot be used");
    }

    @Test
    void a_stack_trace_is_for_those_who_ask_for_it() throws IOException {
        try (var odd =
                new FakeAgent()
                        .on("POST /api/questions", "{\"id\": \"x\"}")
                        .on("GET /api/questions/x", "[]")) {
            odd.events("/api/questions/x/events", "event: node\ndata: [1, 2]\n\n");

            var quiet = new Typed(root).with("coordinator", odd).run("ask", "Why?", "--wait", "1s");
            var loud =
                    new Typed(root)
                            .with("coordinator", odd)
                            .variable("KAYA_DEBUG", "1")
                            .run("ask", "Why?", "--wait", "1s");

            assertThat(quiet.exit()).isEqualTo(1);
            assertThat(quiet.err()).contains("does not understand").doesNotContain("\tat ");
            assertThat(loud.err()).contains("\tat ");
        }
    }
}
