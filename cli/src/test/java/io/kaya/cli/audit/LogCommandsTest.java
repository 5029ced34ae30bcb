package io.kaya.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.cli.BesideLondon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogCommandsTest extends BesideLondon {
    private static final String ENTRY =
            """
            {"id": "0199a3c2-6f6e-7a61-9d36-2f0c5a1be001", "sequence": 7, "at": "2026-11-21T14:00:00Z",
             "type": "decided", "actor": "olga", "role": "operator", "node": "london",
             "question": "0199a3c2-0000-7a61-9d36-2f0c5a1be001", "details": {"decision": "rejected"}}
            """;

    @Test
    void a_search_asks_for_what_was_typed_and_says_how_to_go_on() {
        london.on(
                "GET /api/audit?type=decided,judged&actor=olga&node=london&decision=rejected&policy=abc&since=2026-11-20T14:05:00Z&until=2026-11-21T00:00:00Z&text=a%20b&order=newest&limit=1"
                        .replace(",", "%2C")
                        .replace(":", "%3A"),
                "{\"entries\": [%s], \"next\": 7}".formatted(ENTRY));

        var seen =
                typed.run(
                        "audit",
                        "search",
                        "--node=london",
                        "--type=decided,judged",
                        "--actor=olga",
                        "--about-node=london",
                        "--decision=rejected",
                        "--policy=abc",
                        "--since=24h",
                        "--until=2026-11-21",
                        "--text=a b",
                        "--limit=1");

        assertThat(seen.exit()).as(seen.err() + london.requests()).isZero();
        assertThat(seen.out())
                .contains("decided  olga   london")
                .contains("decision=rejected")
                .contains("There are more: --before 7");
    }

    @Test
    void a_search_is_saved_and_used_by_its_name() {
        london.on("PUT /api/audit/searches/refused", "{}")
                .on("GET /api/audit?decision=rejected&order=newest&limit=50", "{\"entries\": []}")
                .on("GET /api/audit?saved=refused&order=newest&limit=50", "{\"entries\": []}");

        var saved =
                typed.run(
                        "audit",
                        "search",
                        "--node=london",
                        "--decision=rejected",
                        "--save=refused");
        var used = typed.run("audit", "search", "--node=london", "--saved=refused");

        assertThat(saved.exit()).isZero();
        assertThat(london.last("PUT /api/audit/searches/refused").body())
                .isEqualTo("{\"filter\":{\"decision\":\"rejected\"}}");
        assertThat(used.out()).contains("No entries.");
        assertThat(typed.run("audit", "search", "--node=london", "--save=all").exit()).isEqualTo(2);
    }

    @Test
    void saved_searches_are_listed_with_their_conditions() {
        london.on(
                "GET /api/audit/searches",
                """
                {"searches": [{"name": "refused", "filter": {"decision": "rejected"},
                               "savedBy": "ada", "savedAt": "2026-11-21T14:00:00Z"}]}
                """);

        var seen = typed.run("audit", "searches", "--node=london");

        assertThat(seen.out()).contains("refused  ada").contains("decision=rejected");
    }

    @Test
    void one_entry_is_shown_with_all_that_it_says() {
        london.on("GET /api/audit/entries/0199a3c2-6f6e-7a61-9d36-2f0c5a1be001", ENTRY);

        var seen =
                typed.run("audit", "show", "0199a3c2-6f6e-7a61-9d36-2f0c5a1be001", "--node=london");

        assertThat(seen.out())
                .contains("actor     olga")
                .contains("Details")
                .contains("decision  rejected");
    }

    @Test
    void the_steps_of_a_task_are_told_with_the_time_between_them() {
        var second = ENTRY.replace("14:00:00Z", "14:00:01.500Z").replace("decided", "released");
        london.on(
                "GET /api/audit?task=t-1&limit=1000",
                "{\"entries\": [%s, %s]}".formatted(ENTRY, second));

        var seen = typed.run("audit", "timeline", "t-1", "--node=london");

        assertThat(seen.out()).contains("decided").contains("1,500 ms  released");
    }

    @Test
    void a_bundle_is_verified_before_it_is_there() throws IOException {
        var bundle = new AParty("london").decided("something").export(root.resolve("theirs"));
        london.file("POST /api/audit/exports?task=t-1&format=zip", Files.readAllBytes(bundle));
        var out = root.resolve("london.zip");

        var seen = typed.run("audit", "export", "--node=london", "--task=t-1", "--out=" + out);

        assertThat(seen.exit()).as(seen.err()).isZero();
        assertThat(seen.out()).contains("1 entries, 0 more as hashes only; verified");
        assertThat(out).hasSameBinaryContentAs(bundle);
    }

    @Test
    void half_a_bundle_is_not_kept() throws IOException {
        var bundle = new AParty("london").decided("something").export(root.resolve("theirs"));
        var bytes = Files.readAllBytes(bundle);
        london.file("POST /api/audit/exports?format=zip", Arrays.copyOf(bytes, bytes.length / 2));
        var out = root.resolve("london.zip");

        var seen = typed.run("audit", "export", "--node=london", "--out=" + out);

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.err()).contains("not what its log signed");
        assertThat(out).doesNotExist();
        assertThat(Path.of(out + ".part")).doesNotExist();
    }

    @Test
    void rows_are_written_as_they_come_and_prove_nothing() {
        london.file(
                "POST /api/audit/exports?format=csv",
                "index,id\r\n".getBytes(StandardCharsets.UTF_8));
        var out = root.resolve("london.csv");

        var seen = typed.run("audit", "export", "--node=london", "--out=" + out);

        assertThat(seen.out()).contains("Nothing proves these entries");
        assertThat(out).hasContent("index,id\r\n");
    }

    @Test
    void what_an_agent_refuses_is_told_and_nothing_is_left() {
        london.problem("POST /api/audit/exports?format=zip", 404, "empty-log", "Nothing yet");
        var out = root.resolve("london.zip");

        var seen = typed.run("audit", "export", "--node=london", "--out=" + out);

        assertThat(seen.exit()).isEqualTo(4);
        assertThat(seen.err()).contains("Nothing yet");
        assertThat(out).doesNotExist();
    }

    @Test
    void who_was_sent_what_is_a_table() {
        london.on(
                "GET /api/audit/recipients?since=2026-11-20T14%3A05%3A00Z",
                """
                {"recipients": [{"what": "answer", "recipient": "South", "purpose": "Audit", "times": 3,
                                 "first": "2026-11-21T13:00:00Z", "last": "2026-11-21T14:00:00Z"}],
                 "kept": [{"type": "released", "entries": 3, "oldest": "2026-11-21T13:00:00Z",
                           "newest": "2026-11-21T14:00:00Z"}]}
                """);

        var seen = typed.run("audit", "recipients", "--node=london", "--since=24h");

        assertThat(seen.out()).contains("answer  South      Audit    3").contains("released  3");
    }

    @Test
    void a_time_that_is_none_is_told() {
        var seen = typed.run("audit", "search", "--node=london", "--since=yesterday");

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(seen.err()).contains("'yesterday' is no time");
    }
}
