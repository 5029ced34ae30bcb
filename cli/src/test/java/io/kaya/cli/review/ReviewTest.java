package io.kaya.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.cli.FakeAgent;
import io.kaya.cli.Typed;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    @TempDir Path root;
    FakeAgent mumbai;
    Typed typed;

    @BeforeEach
    void start() throws IOException {
        mumbai =
                new FakeAgent()
                        .on("GET " + Reviewed.PATH, Reviewed.VIEW)
                        .on("POST " + Reviewed.PATH + "/approval", Reviewed.APPROVED);
        typed = new Typed(root).with("mumbai", mumbai);
    }

    @AfterEach
    void stop() {
        mumbai.close();
    }

    @Test
    void the_list_covers_every_node_that_runs() {
        mumbai.on(
                "GET /api/reviews?state=pending",
                """
                {"reviews": [{"id": "%s", "kind": "release", "questions": ["Why?"], "organisation": "Northern University",
                 "state": "pending", "deadline": "2026-11-22T14:04:00Z", "claims": 2, "findings": 1}]}
                """
                        .formatted(Reviewed.ID));

        var seen = typed.run("review", "list");

        assertThat(seen.out())
                .isEqualTo(
                        """
                        ID                                    NODE    STATE    FROM          CLAIMS  FINDINGS  EXPIRES  QUESTION
                        0199a3c2-7777-7a61-9d36-2f0c5a1be00a  mumbai  pending  Northern Un…  2       1         in 23 h  Why?
                        """);
    }

    @Test
    void showing_tells_who_asks_what_was_found_and_exactly_what_leaves() {
        var seen = typed.run("review", "show", Reviewed.ID, "--node", "mumbai");

        Typed.golden("review.txt", seen.out());
    }

    @Test
    void approving_sends_the_digest_of_what_was_shown() {
        var seen = typed.run("review", "approve", Reviewed.ID, "--yes");

        assertThat(seen.exit()).isZero();
        assertThat(seen.err())
                .contains("Exactly this leaves", "Sister Asha Rao's calls", Reviewed.DIGEST);
        assertThat(mumbai.last("POST " + Reviewed.PATH + "/approval").body())
                .isEqualTo("{\"digest\":\"" + Reviewed.DIGEST + "\"}");
    }

    @Test
    void approving_without_a_person_and_without_yes_changes_nothing() {
        var seen = typed.run("review", "approve", Reviewed.ID);

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(mumbai.requests()).noneMatch(request -> request.call().startsWith("POST"));
    }

    @Test
    void a_person_is_asked_and_may_say_no() {
        var no = typed.at(Typed.SCREEN).typing("\n").run("review", "approve", Reviewed.ID);
        var yes = typed.typing("y\n").run("review", "approve", Reviewed.ID);

        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.err()).contains("Let it leave? [y/N]").contains("Nothing was changed");
        assertThat(yes.exit()).isZero();
    }

    @Test
    void a_digest_that_was_insisted_on_must_be_the_one_that_leaves() {
        var seen = typed.run("review", "approve", Reviewed.ID, "--yes", "--digest", "00ff");

        assertThat(seen.exit()).isEqualTo(6);
        assertThat(mumbai.requests()).noneMatch(request -> request.call().startsWith("POST"));
    }

    @Test
    void who_decides_second_is_told_who_was_first() throws IOException {
        try (var decided =
                new FakeAgent()
                        .on(
                                "GET " + Reviewed.PATH,
                                Reviewed.APPROVED.replace("\"operator\"", "\"operator2\""))
                        .problem(
                                "POST " + Reviewed.PATH + "/rejection",
                                409,
                                "already-decided",
                                "Already decided")) {
            var seen =
                    typed.with("mumbai", decided)
                            .run("review", "reject", Reviewed.ID, "--reason", "sensitive");

            assertThat(seen.exit()).isEqualTo(6);
            assertThat(seen.err())
                    .contains(
                            "was approved by operator2, 21 Nov 2026 14:05; this decision changed nothing");
        }
    }

    @Test
    void redacting_sends_words_spans_and_dropped_claims_and_shows_what_would_leave() {
        mumbai.on(
                "POST " + Reviewed.PATH + "/redactions",
                Reviewed.VIEW.replace(
                        "Asha Rao's calls cut missed visits by a third.\\nSource",
                        "[person]'s calls cut missed visits by a third.\\nSource"));

        var seen =
                typed.run(
                        "review",
                        "redact",
                        Reviewed.ID,
                        "--text",
                        "Asha Rao",
                        "--span",
                        "1:0-6",
                        "--type",
                        "person-name",
                        "--drop",
                        "2");

        assertThat(seen.out())
                .contains("│ Sister [person]'s calls")
                .contains("Nothing has left yet");
        assertThat(mumbai.last("POST " + Reviewed.PATH + "/redactions").body())
                .isEqualTo(
                        "{\"redactions\":[{\"text\":\"Asha Rao\",\"type\":\"person-name\"},"
                                + "{\"claim\":1,\"start\":0,\"end\":6,\"type\":\"person-name\"}],\"drop\":[2]}");
    }

    @Test
    void a_span_that_makes_no_sense_is_a_mistake_of_typing() {
        var seen = typed.run("review", "redact", Reviewed.ID, "--span", "1:9-3");

        assertThat(seen.exit()).isEqualTo(2);
        assertThat(seen.err()).contains("ends before it starts");
    }

    @Test
    void undo_takes_redactions_back_before_new_ones() {
        mumbai.on("DELETE " + Reviewed.PATH + "/redactions", Reviewed.VIEW);

        var seen = typed.run("review", "redact", Reviewed.ID, "--undo", "--format", "json");

        assertThat(seen.json().path("outgoing").path("digest").asText()).isEqualTo(Reviewed.DIGEST);
        assertThat(mumbai.requests())
                .extracting(FakeAgent.Request::call)
                .containsExactly("DELETE " + Reviewed.PATH + "/redactions");
    }

    @Test
    void what_a_document_says_cannot_move_the_cursor() throws IOException {
        var hostile = Reviewed.VIEW.replace("Sister Asha", "\\u001b[2J\\u202eSister Asha");
        try (var hacked = new FakeAgent().on("GET " + Reviewed.PATH, hostile)) {
            var seen = typed.with("mumbai", hacked).run("review", "show", Reviewed.ID);

            assertThat(seen.out()).doesNotContain("\033", "\u202e");
        }
    }
}
