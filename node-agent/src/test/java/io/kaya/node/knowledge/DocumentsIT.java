package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.AuditEvent;
import io.kaya.node.NodeDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsIT {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final FoundFile FILE = new FoundFile("sub/a.md", 12, NOON, Optional.empty());

    @TempDir static Path place;
    private static NodeDatabase database;

    private final EntityManager entities = database.open();
    private final List<AuditEvent> noted = new ArrayList<>();
    private final Documents documents =
            new Documents(entities, noted::add, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = NodeDatabase.start(place, Document.class);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        inTransaction(() -> entities.createQuery("delete from Document").executeUpdate());
    }

    @Test
    void a_file_is_remembered_from_the_first_look_on() {
        inTransaction(() -> documents.record(List.of(new Outcome.Waiting(FILE, ""))));
        assertThat(documents.known()).isEqualTo(Map.of("sub/a.md", Known.nothing()));

        inTransaction(() ->
                documents.record(
                        List.of(
                                new Outcome.Indexed(
                                        FILE, "5ha", "A title", 3, List.of("cut", "short")))));

        assertThat(documents.known())
                .isEqualTo(Map.of("sub/a.md", new Known(12, NOON, "5ha", DocumentState.INDEXED)));
        assertThat(DocumentsResource.View.of(documents.all().getFirst(), null))
                .isEqualTo(
                        new DocumentsResource.View(
                                "sub/a.md",
                                "A title",
                                "md",
                                "indexed",
                                null,
                                3,
                                12,
                                NOON,
                                List.of("cut", "short"),
                                null,
                                null));
    }

    @Test
    void a_failure_tells_its_reason_and_takes_the_old_facts_away() {
        inTransaction(() ->
                documents.record(
                        List.of(new Outcome.Indexed(FILE, "5ha", "A title", 3, List.of("cut")))));

        inTransaction(
                () -> documents.record(List.of(new Outcome.Failed(FILE, "", "It is damaged"))));

        assertThat(DocumentsResource.View.of(documents.all().getFirst(), null))
                .isEqualTo(
                        new DocumentsResource.View(
                                "sub/a.md",
                                "A title",
                                "md",
                                "failed",
                                "It is damaged",
                                0,
                                12,
                                null,
                                List.of(),
                                null,
                                null));
    }

    @Test
    void what_is_gone_is_forgotten() {
        inTransaction(() -> documents.record(List.of(new Outcome.Waiting(FILE, ""))));

        inTransaction(() -> documents.forget(List.of("sub/a.md", "other")));

        assertThat(documents.known()).isEmpty();
    }

    @Test
    void they_are_counted_by_what_became_of_them() {
        var other = new FoundFile("b.md", 12, NOON, Optional.empty());
        var third = new FoundFile("c.md", 12, NOON, Optional.empty());
        assertThat(documents.tally()).isEqualTo(new Tally(0, 0, 0, null, "0"));

        inTransaction(() ->
                documents.record(
                        List.of(
                                new Outcome.Indexed(FILE, "5ha", "A title", 3, List.of()),
                                new Outcome.Failed(other, "", "It is damaged"),
                                new Outcome.Waiting(third, ""))));

        var tally = documents.tally();
        assertThat(tally).isEqualTo(new Tally(1, 1, 1, NOON, tally.edition()));
    }

    @Test
    void another_edition_of_the_list_has_another_name() {
        inTransaction(() -> documents.record(List.of(new Outcome.Failed(FILE, "", "It is empty"))));
        var first = documents.tally();
        assertThat(documents.tally()).isEqualTo(first);

        inTransaction(
                () -> documents.record(List.of(new Outcome.Failed(FILE, "", "It is damaged"))));
        var second = documents.tally();
        inTransaction(() -> {
            documents.forget(List.of("sub/a.md"));
            var other = new FoundFile("b.md", 12, NOON, Optional.empty());
            documents.record(List.of(new Outcome.Failed(other, "", "It is damaged")));
        });

        assertThat(List.of(first.edition(), second.edition(), documents.tally().edition()))
                .doesNotHaveDuplicates();
        assertThat(documents.tally().failed()).isEqualTo(1);
    }

    @Test
    void what_was_read_is_noted_in_numbers_and_what_is_only_seen_is_not() {
        var other = new FoundFile("sub/jane roe.md", 12, NOON, Optional.empty());
        inTransaction(() ->
                documents.record(
                        List.of(new Outcome.Waiting(FILE, ""), new Outcome.Waiting(other, ""))));
        assertThat(noted).isEmpty();

        inTransaction(() ->
                documents.record(
                        List.of(
                                new Outcome.Indexed(FILE, "5ha", "A title", 3, List.of()),
                                new Outcome.Failed(other, "", "It is damaged"))));
        inTransaction(() -> documents.forget(List.of("sub/a.md")));

        assertThat(noted)
                .extracting(AuditEvent::details)
                .containsExactly(Map.of("indexed", "1", "failed", "1"), Map.of("removed", "1"));
    }

    private void inTransaction(Runnable work) {
        NodeDatabase.inTransaction(entities, work);
        entities.clear();
    }
}
