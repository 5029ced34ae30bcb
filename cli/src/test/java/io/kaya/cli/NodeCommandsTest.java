package io.kaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class NodeCommandsTest extends BesideLondon {
    private static final String BUDGETS =
            """
            {"budgets": [{"organisation": "North", "windowEnds": "2026-11-22T00:00:00Z", "measures": [
              {"measure": "answers", "limit": 20, "extra": 5, "reserved": 2, "spent": 9, "left": 14},
              {"measure": "rows", "limit": 200, "extra": 0, "reserved": 0, "spent": 0, "left": 200}]}]}
            """;

    @Test
    void a_document_that_could_not_be_read_says_why() {
        london.on(
                "GET /api/documents",
                """
                {"progress": {"state": "idle", "files": 2, "filesDone": 2, "passages": 14},
                 "documents": [{"path": "audits/a.md", "title": "An audit", "format": "md", "state": "indexed", "passages": 14},
                               {"path": "broken.pdf", "format": "pdf", "state": "failed", "error": "The file ends too early", "passages": 0,
                                "warnings": ["Text was cut at 128 tokens"]}]}
                """);

        var seen = typed.run("documents", "list");

        assertThat(seen.out())
                .isEqualTo(
                        """
                        DOCUMENT     FORMAT  STATE    PASSAGES  TITLE
                        audits/a.md  md      indexed  14        An audit
                        broken.pdf   pdf     failed   0         The file ends too early
                        broken.pdf: Text was cut at 128 tokens

                        2 documents, 14 passages, idle
                        """);
    }

    @Test
    void reindexing_shows_a_bar_until_it_is_done() {
        london.on("POST /api/documents/reindex", 202, "")
                .on(
                        "GET /api/documents",
                        "{\"progress\": {\"state\": \"indexing\", \"files\": 4, \"filesDone\": 1, \"passages\": 10, \"passagesPerSecond\": 71.4}}")
                .on(
                        "GET /api/documents",
                        "{\"progress\": {\"state\": \"idle\", \"files\": 4, \"passages\": 40}}");

        var seen = typed.run("documents", "reindex", "--wait");

        assertThat(seen.err())
                .isEqualTo(
                        "[#######·······················] 1 of 4 documents, 10 passages, 71 a second\n");
        assertThat(seen.out()).isEqualTo("40 passages in 4 documents\n");
    }

    @Test
    void a_grant_is_confirmed_with_the_digest_that_was_shown() {
        london.on(
                        "GET /api/grants",
                        "{\"grants\": [{\"rule\": \"harmless\", \"digest\": \"d1\", \"when\": \"size(findings) == 0\", \"until\": \"2027-12-31\", \"state\": \"asked\"}]}")
                .on(
                        "POST /api/grants/harmless/confirmation",
                        "{\"rule\": \"harmless\", \"state\": \"confirmed\"}");

        var seen = typed.at(Typed.SCREEN).typing("yes\n").run("grants", "confirm", "harmless");

        assertThat(seen.exit()).isZero();
        assertThat(seen.err()).contains("size(findings) == 0").contains("[y/N]");
        assertThat(london.last("POST /api/grants/harmless/confirmation").body())
                .isEqualTo("{\"digest\":\"d1\"}");
    }

    @Test
    void a_rule_without_a_grant_cannot_be_confirmed() {
        london.on("GET /api/grants", "{\"grants\": []}");

        var seen = typed.run("grants", "confirm", "other", "--yes");

        assertThat(seen.exit()).isEqualTo(4);
    }

    @Test
    void a_budget_is_listed_with_what_is_left() {
        london.on("GET /api/budgets", BUDGETS);

        var seen = typed.run("budget", "list");

        assertThat(seen.out())
                .isEqualTo(
                        """
                        ORGANISATION  MEASURE  LEFT  SET ASIDE  SPENT  LIMIT   WINDOW ENDS
                        North         answers  14    2          9      20 + 5  22 Nov 2026 00:00
                        North         rows     200   0          0      200     22 Nov 2026 00:00
                        """);
    }

    @Test
    void an_admin_tops_a_budget_up_and_resets_it() {
        london.on("POST /api/budgets/top-ups", BUDGETS).on("POST /api/budgets/resets", BUDGETS);

        var topped = typed.run("budget", "top-up", "North", "--answers", "5");
        var unconfirmed = typed.run("budget", "reset", "North");
        var reset = typed.run("budget", "reset", "North", "--yes", "--format", "json");

        assertThat(topped.exit()).isZero();
        assertThat(london.last("POST /api/budgets/top-ups").body())
                .isEqualTo("{\"organisation\":\"North\",\"answers\":5,\"rows\":0,\"tokens\":0}");
        assertThat(unconfirmed.exit()).isEqualTo(2);
        assertThat(london.last("POST /api/budgets/resets").body())
                .isEqualTo("{\"organisation\":\"North\"}");
        assertThat(reset.json().path("budgets")).hasSize(1);
    }

    @Test
    void a_card_may_come_from_a_yaml_file() throws IOException {
        var file = root.resolve("card.yaml");
        Files.writeString(
                file,
                "description: Primary care\ntopics:\n  - title: Reminders\n    phrases: [text messages]\nother: 1\n");
        london.on(
                "PUT /api/card",
                "{\"proposed\": {\"description\": \"Primary care\", \"topics\": []}}");

        var seen = typed.run("card", "edit", "--file", file.toString());

        assertThat(seen.exit()).isZero();
        assertThat(london.last("PUT /api/card").body())
                .isEqualTo(
                        "{\"description\":\"Primary care\",\"topics\":[{\"title\":\"Reminders\",\"phrases\":[\"text messages\"]}]}");
    }

    @Test
    void a_card_without_a_description_is_refused_before_it_is_sent() throws IOException {
        var file = Files.writeString(root.resolve("card.yaml"), "topics: []\n");

        var seen = typed.run("card", "edit", "--file", file.toString());

        assertThat(seen.exit()).isEqualTo(4);
        assertThat(seen.err()).contains("has no description");
    }

    @Test
    void the_log_is_narrowed_by_its_options() {
        london.on(
                "GET /api/audit?order=newest&limit=5&type=review-decided&question=q-1&after=9",
                "{\"entries\": [{\"sequence\": 7, \"at\": \"2026-11-21T14:00:00Z\", \"type\": \"review-decided\", \"actor\": \"operator\", \"details\": {\"state\": \"approved\"}}]}");

        var seen =
                typed.run(
                        "audit",
                        "list",
                        "--node",
                        "london",
                        "--limit",
                        "5",
                        "--type",
                        "review-decided",
                        "--question",
                        "q-1",
                        "--before",
                        "9");

        assertThat(seen.out())
                .contains("7   ")
                .contains("review-decided  operator")
                .contains("state=approved");
    }

    @Test
    void status_lists_the_parts_and_their_addresses() {
        var seen = typed.run("status");
        var json = typed.run("status", "--format", "json").json();

        assertThat(seen.out()).contains("london  node  ready  5 min ago  0").contains(london.url());
        assertThat(json.path("parts").path(0).path("state").asText()).isEqualTo("ready");
    }

    @Test
    void a_demo_that_runs_already_says_so_with_its_addresses_and_is_not_wiped() {
        var again = typed.run("demo");
        var fresh = typed.run("demo", "--fresh");

        assertThat(again.exit()).isZero();
        assertThat(again.err()).contains("runs here already");
        assertThat(again.out())
                .contains(london.url())
                .contains("operator-secret")
                .contains("./kaya ask \"Do text message");
        assertThat(fresh.exit()).isEqualTo(6);
    }

    @Test
    void a_federation_file_with_mistakes_is_told_with_all_of_them() throws IOException {
        var file = Files.writeString(root.resolve("f.yaml"), "federation: 7\n");
        Files.createDirectories(root.resolve("coordinator-agent/quarkus-app"));
        Files.createDirectories(root.resolve("node-agent/quarkus-app"));
        Files.createFile(root.resolve("coordinator-agent/quarkus-app/quarkus-run.jar"));
        Files.createFile(root.resolve("node-agent/quarkus-app/quarkus-run.jar"));

        var seen = new Typed(root).run("demo", "--federation", file.toString());

        assertThat(seen.exit()).isEqualTo(4);
        assertThat(seen.err()).contains("is broken").contains("purposes").contains("nodes");
    }
}
