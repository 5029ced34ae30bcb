package io.kaya.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.cli.FakeAgent;
import io.kaya.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyAtNodeTest {
    @TempDir Path root;
    FakeAgent london;
    Typed typed;
    String policy = "";

    @BeforeEach
    void start() throws IOException {
        london = new FakeAgent();
        typed = new Typed(root).with("london", london);
        policy = Files.writeString(root.resolve("north.yaml"), "policy: north\n").toString();
        Files.writeString(root.resolve("north.cases.yaml"), "cases: []\n");
    }

    @AfterEach
    void stop() {
        london.close();
    }

    @Test
    void a_policy_is_sent_with_its_cases() {
        london.on("POST /api/policy/activations", "{\"number\": 4, \"name\": \"north\"}");

        var seen = typed.run("policy", "activate", policy, "--yes");

        assertThat(seen.out()).isEqualTo("Node london follows north, version 4.\n");
        assertThat(london.last("POST /api/policy/activations").body())
                .contains("\"policy\":\"policy: north\\n\"", "\"cases\":\"cases: []\\n\"");
    }

    @Test
    void a_policy_whose_cases_fail_is_not_activated() {
        london.problem(
                "POST /api/policy/activations", 409, "cases-failed", "Not activated: by night");

        var seen = typed.run("policy", "activate", policy, "--yes");

        assertThat(seen.exit()).isEqualTo(6);
        assertThat(seen.err()).contains("Not activated: by night");
    }

    @Test
    void nobody_is_taken_to_agree() {
        var seen = typed.run("policy", "activate", policy);

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(london.requests()).isEmpty();
    }

    @Test
    void the_history_tells_what_is_in_force_and_who_put_it_there() {
        london.on(
                "GET /api/policy/history",
                """
                {"versions": [
                  {"number": 2, "name": "north", "digest": "0123456789abcdef0123", "origin": "activation",
                   "by": "olga", "at": "2026-11-21T14:00:00Z", "active": true},
                  {"number": 1, "name": "north", "digest": "fedcba9876543210fedc", "origin": "file",
                   "by": "file", "at": "2026-11-21T13:00:00Z", "active": false}]}
                """);

        var seen = typed.run("policy", "history");

        assertThat(seen.out().lines())
                .hasSize(3)
                .satisfies(lines ->
                        assertThat(lines.get(1))
                                .contains("2 ", "in force", "activation, olga", "0123456789ab…"));
    }

    @Test
    void a_rollback_becomes_a_version_of_its_own() {
        london.on("POST /api/policy/rollbacks", "{\"number\": 5, \"name\": \"north\"}");

        var seen = typed.run("policy", "rollback", "3", "--yes");

        assertThat(seen.out())
                .isEqualTo("Node london follows version 3 again, now as version 5.\n");
        assertThat(london.last("POST /api/policy/rollbacks").body()).isEqualTo("{\"number\":3}");
    }

    @Test
    void what_a_node_was_asked_is_replayed_there() {
        london.on(
                "POST /api/policy/simulations",
                """
                {"replayed": 12, "flips": [{"request": "0199",
                  "before": {"effect": "accept", "code": null, "rules": ["a"], "obligations": []},
                  "after": {"effect": "refuse", "code": "no-rule", "rules": [], "obligations": []}}]}
                """);

        var seen = typed.run("policy", "simulate", policy, "--last", "30d");

        assertThat(seen.out())
                .contains("12 requests replayed, 1 flip.")
                .contains("  now:  accept by a")
                .contains("  then: refuse (no-rule)");
        assertThat(london.last("POST /api/policy/simulations").body()).contains("PT720H");
    }

    @Test
    void a_simulation_needs_to_know_what_to_replay() {
        var seen = typed.run("policy", "simulate", policy);

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(seen.err()).contains("Say either --last");
    }
}
