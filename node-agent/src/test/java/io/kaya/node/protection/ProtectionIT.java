package io.kaya.node.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.access.Person;
import io.kaya.audit.AuditEvent;
import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.Finding;
import io.kaya.node.MovingClock;
import io.kaya.node.NodeConfig;
import io.kaya.node.NodeDatabase;
import io.kaya.node.protection.Source.Kind;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionIT {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLGA = new Person("olga", "North", List.of("operator"));
    private static final Source NAMES = new Source(Kind.COLUMN, "registers/staff.csv", "Name");
    private static final Source TERMS = new Source(Kind.GLOSSARY, "terms.txt", "");
    private static final Source TRAPS = new Source(Kind.CANARIES, "traps.txt", "");
    private static final Source BOARD = new Source(Kind.DOCUMENT, "board.md", "");

    @TempDir static Path place;
    @TempDir Path folder;
    private static NodeDatabase database;

    private final EntityManager entities = database.open();
    private final List<AuditEvent> noted = new ArrayList<>();
    private final MovingClock clock = new MovingClock();
    private Protection protection;
    private Marking marking;
    private int writes;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = NodeDatabase.start(place, Mark.class);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void node() throws IOException {
        inTransaction(() -> entities.createQuery("delete from Mark").executeUpdate());
        write("documents/registers/staff.csv", "Name,Ward\nOla Sørensen,3\nAnna Berg,4\nBo,5\n");
        write(
                "documents/board.md",
                "# Board\n\nThe board sells the old harbour house in spring.\n");
        write("lists/terms.txt", "Project Kittiwake\n\nPX-20418\n");
        write("lists/traps.txt", "heron-7Q4X9-KM2T-81\n");
        var marks = new Marks(entities);
        marking = new Marking(marks, noted::add, config(), clock);
        protection =
                new Protection(
                        marks,
                        new SourceReader(
                                lists(folder.resolve("documents"), folder.resolve("lists"))),
                        clock);
    }

    @Test
    void what_an_operator_marks_is_found_and_what_he_takes_back_is_not() {
        mark(NAMES, TERMS, TRAPS, BOARD);

        assertThat(
                        found(
                                "anna berg of project kittiwake; the board sells the old harbour"
                                        + " house in spring. And 7q4x9km."))
                .hasSize(4)
                .contains("anna berg", "project kittiwake", "7q4x9km")
                .anyMatch(one -> one.startsWith("the board sells the old harbour house"));

        remove(NAMES);

        assertThat(found("Anna Berg of Project Kittiwake")).containsExactly("Project Kittiwake");
        assertThat(noted)
                .extracting(event -> event.type().wireName())
                .containsOnly("protection-changed");
    }

    @Test
    void what_is_too_short_is_counted() {
        mark(NAMES);

        var staff = protection.shield().sources().getFirst();

        assertThat(staff.count()).isEqualTo(3);
        assertThat(staff.now().tooShort()).isEqualTo(1);
        assertThat(found("Bo said so")).isEmpty();
    }

    @Test
    void a_changed_file_is_followed_at_once_and_what_it_said_is_remembered_for_a_while()
            throws IOException {
        mark(NAMES);

        write("documents/registers/staff.csv", "Name,Ward\nKari Nordmann,3\nAnna Berg,4\n");

        assertThat(found("Kari Nordmann")).isNotEmpty();
        assertThat(found("Ola Sørensen")).isNotEmpty();

        clock.move(Duration.ofMinutes(11));

        assertThat(found("Kari Nordmann")).isNotEmpty();
        assertThat(found("Ola Sørensen")).isEmpty();
    }

    @Test
    void what_cannot_be_read_any_more_stays_protected_and_is_told() throws IOException {
        mark(NAMES);

        Files.delete(folder.resolve("documents/registers/staff.csv"));
        clock.move(Duration.ofHours(1));

        assertThat(found("Ola Sørensen")).isNotEmpty();
        assertThat(protection.shield().gaps()).singleElement().asString().contains("staff.csv");

        write("documents/registers/staff.csv", "Name,Ward\nOla Sørensen,3\nAnna Berg,4\n");

        assertThat(protection.shield().gaps()).isEmpty();
    }

    @Test
    void the_shield_is_the_very_same_until_something_changes() throws IOException {
        mark(NAMES);
        var before = protection.shield();

        assertThat(protection.shield()).isSameAs(before);

        write("documents/registers/staff.csv", "Name,Ward\nKari Nordmann,3\nAnna Berg,4\n");

        assertThat(protection.shield()).isNotSameAs(before);
    }

    @Test
    void nothing_outside_of_its_folder_is_read() throws IOException {
        write("secret.txt", "Project Eider");
        Files.createSymbolicLink(folder.resolve("lists/link.txt"), folder.resolve("secret.txt"));

        for (var file : List.of("../secret.txt", "link.txt", "none.txt", folder + "/secret.txt")) {
            assertThatThrownBy(
                            () -> protection.refuseUnreadable(new Source(Kind.GLOSSARY, file, "")))
                    .isInstanceOf(BadMarkException.class)
                    .hasMessageContaining("cannot be protected")
                    .hasMessageNotContaining("Eider");
        }
    }

    @Test
    void a_canary_that_would_be_met_by_chance_is_refused() throws IOException {
        write("lists/traps.txt", "heron-7Q4X9-KM2T-81\nshort\n");

        assertThatThrownBy(() -> protection.refuseUnreadable(TRAPS))
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("heron");
    }

    @Test
    void a_folder_of_lists_among_the_documents_would_be_answered_from() {
        var documents = folder.resolve("documents");

        assertThatThrownBy(() -> new SourceReader(lists(documents, documents.resolve("lists"))))
                .hasMessageContaining("move it elsewhere");
    }

    private void mark(Source... sources) {
        for (var source : sources) {
            protection.refuseUnreadable(source);
            inTransaction(() -> marking.mark(source, OLGA));
            inTransaction(() -> marking.mark(source, OLGA));
        }
        inTransaction(protection::refresh);
    }

    private void remove(Source source) {
        inTransaction(
                () -> marking.remove(new Marks(entities).find(source).orElseThrow().id(), OLGA));
        inTransaction(protection::refresh);
    }

    private List<String> found(String text) {
        return new DisclosureScanner(List.of())
                .protecting(protection.shield().values()).scan(text).stream()
                        .map(Finding::text)
                        .toList();
    }

    /** Each at another time, however fast the test is. */
    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(writes++)));
    }

    private static ProtectionConfig lists(Path documents, Path lists) {
        return config(
                ProtectionConfig.class,
                Map.of(
                        "kaya.node.documents", documents.toString(),
                        "kaya.node.protected", lists.toString()));
    }

    private static NodeConfig config() {
        return config(
                NodeConfig.class,
                Map.of(
                        "kaya.federation", "library",
                        "kaya.party", "north",
                        "kaya.node.name", "North",
                        "kaya.node.organisation", "Northern Libraries",
                        "kaya.node.policy", "none.yaml"));
    }

    private static <T> T config(Class<T> type, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(type)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(type);
    }

    private void inTransaction(Runnable work) {
        NodeDatabase.inTransaction(entities, work);
    }
}
