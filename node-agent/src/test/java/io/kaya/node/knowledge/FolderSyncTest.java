package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.node.knowledge.reading.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSyncTest {
    @TempDir Path place;

    private final RememberedFiles register = new RememberedFiles();
    private final Meter meter = new Meter(Clock.systemUTC());
    private LetterEncoder encoder = new LetterEncoder("letters");
    private Path folder;
    private PassageIndex index;
    private FolderSync sync;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(place.resolve("documents"));
        start();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void every_file_is_indexed_or_listed_with_a_reason() throws Exception {
        write("a.txt", "Apples are red.");
        write("sub/deep/b.md", "# Bears\n\nBears are brown.");
        write("broken.pdf", "%PDF-1.4 nothing more");
        write("table.xlsx", "what");
        write("huge.txt", "endless ".repeat(40));
        write(".hidden", "x");
        write("~$a.docx", "x");
        Files.createSymbolicLink(
                folder.resolve("link.txt"),
                Files.writeString(place.resolve("secret.txt"), "Secret"));
        Files.createSymbolicLink(folder.resolve("links"), place);

        sync.look(false);

        assertThat(states())
                .isEqualTo(
                        Map.of(
                                "a.txt",
                                "indexed 1",
                                "sub/deep/b.md",
                                "indexed 1",
                                "huge.txt",
                                "indexed 1",
                                "broken.pdf",
                                "It is damaged and cannot be read",
                                "table.xlsx",
                                "It is none of the kinds that are read: txt, md, html, pdf, docx, csv",
                                "link.txt",
                                "It is a link, and links are not followed",
                                "links",
                                "It is a link, and links are not followed"));
        assertThat(((Outcome.Indexed) register.last.get("huge.txt")).warnings())
                .singleElement()
                .asString()
                .contains("only the beginning of 1 of 1 passages");
        assertThat(index.search("bears", 1))
                .first()
                .extracting(found -> found.passage().title())
                .isEqualTo("Bears");
        assertThat(meter.progress(index.size()))
                .isEqualTo(
                        new Progress("idle", 7, 7, 3, meter.progress(3).passagesPerSecond(), null));
    }

    @Test
    void changed_added_and_removed_files_are_picked_up_and_others_left_alone() throws Exception {
        write("keep.txt", "Kept.");
        write("change.txt", "Old words.");
        write("remove.txt", "Gone soon.");
        sync.look(false);
        encoder.encoded = 0;

        write("change.txt", "New words are here.");
        write("add.txt", "Added.");
        Files.delete(folder.resolve("remove.txt"));
        sync.look(false);

        assertThat(texts()).containsExactlyInAnyOrder("Kept.", "New words are here.", "Added.");
        assertThat(states().keySet()).containsExactly("add.txt", "change.txt", "keep.txt");
        assertThat(encoder.encoded).isEqualTo(2);
    }

    @Test
    void a_new_date_alone_encodes_nothing() throws Exception {
        write("a.txt", "Apples.");
        sync.look(false);

        Files.setLastModifiedTime(
                folder.resolve("a.txt"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        sync.look(false);

        assertThat(encoder.encoded).isEqualTo(1);
        assertThat(register.known.get("a.txt").modified())
                .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void a_file_that_breaks_takes_its_old_words_away() throws Exception {
        write("a.txt", "Apples.");
        sync.look(false);

        Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2, 3, 0, 5, 0, 7});
        sync.look(false);

        assertThat(texts()).isEmpty();
        assertThat(states().get("a.txt")).contains("not text");
    }

    @Test
    void a_failed_file_is_read_again_only_when_it_changes() throws Exception {
        write("a.pdf", "%PDF-1.4 nothing");
        sync.look(false);
        register.last.clear();

        sync.look(false);

        assertThat(register.last).isEmpty();
    }

    @Test
    void reindexing_reads_and_encodes_everything_again() throws Exception {
        write("a.txt", "Apples.");
        write("b.txt", "Bears.");
        sync.look(false);

        sync.look(true);

        assertThat(encoder.encoded).isEqualTo(4);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_away_takes_nothing_away() throws Exception {
        write("a.txt", "Apples.");
        sync.look(false);
        Files.move(folder, place.resolve("elsewhere"));

        assertThatThrownBy(() -> sync.look(false)).isInstanceOf(IOException.class);

        assertThat(texts()).containsExactly("Apples.");
    }

    @Test
    void a_file_that_shrinks_while_it_is_read_is_read_at_the_next_look() throws Exception {
        write("a.txt", "Apples are red and round.");
        var seen = FolderScan.of(folder).getFirst();
        write("a.txt", "Apples.");

        assertThatThrownBy(() -> Snapshot.take(folder, seen, place))
                .isInstanceOf(ChangedWhileReadException.class);
        sync.look(false);

        assertThat(texts()).containsExactly("Apples.");
        assertThat(filesOf("work")).isEmpty();
    }

    @Test
    void an_index_that_is_lost_or_of_another_model_or_unreadable_is_built_again() throws Exception {
        write("a.txt", "Apples.");
        sync.look(false);

        index.close();
        for (var file : filesOf("index")) Files.delete(file);
        start();
        sync.look(false);
        assertThat(texts()).containsExactly("Apples.");

        index.close();
        encoder = new LetterEncoder("other letters");
        start();
        sync.look(false);
        assertThat(texts()).containsExactly("Apples.");

        index.close();
        for (var file : filesOf("index")) Files.write(file, new byte[] {1, 2, 3});
        start();
        sync.look(false);
        assertThat(texts()).containsExactly("Apples.");
    }

    @Test
    void a_database_that_is_lost_costs_no_encoding() throws Exception {
        write("a.txt", "Apples.");
        sync.look(false);

        register.known.clear();
        index.close();
        start();
        sync.look(false);

        assertThat(encoder.encoded).isEqualTo(1);
        assertThat(states()).isEqualTo(Map.of("a.txt", "indexed 1"));
    }

    @Test
    void after_a_crash_at_any_moment_index_and_register_agree() throws Exception {
        write("keep.txt", "Kept.");
        write("change.txt", "Old words.");
        write("remove.txt", "Gone soon.");
        write("break.txt", "Whole.");
        var crashes = new ArrayList<Crash>();
        var photographed = photographing(crashes);
        index.close();
        encoder =
                new LetterEncoder("letters") {
                    @Override
                    public List<io.kaya.inference.encoder.Encoded> encode(List<String> texts) {
                        crashes.add(Crash.now(place, photographed, crashes.size()));
                        return super.encode(texts);
                    }
                };
        start(photographed);
        sync.look(false);
        write("change.txt", "New words are here.");
        write("add.txt", "Added.");
        Files.write(folder.resolve("break.txt"), new byte[] {0, 1, 2, 0, 4});
        Files.delete(folder.resolve("remove.txt"));
        sync.look(false);

        assertThat(crashes).hasSizeGreaterThan(8);
        for (var crash : crashes) {
            var after = new RememberedFiles();
            after.known.putAll(crash.known());
            try (var reopened = PassageIndex.open(crash.index(), new LetterEncoder("letters"))) {
                var again = sync(reopened, after, place.resolve("work2"));
                again.look(false);
                again.look(false);

                assertThat(texts(reopened))
                        .containsExactlyInAnyOrder("Kept.", "New words are here.", "Added.");
                assertThat(after.known.keySet())
                        .containsExactly("add.txt", "break.txt", "change.txt", "keep.txt");
                assertThat(after.known.values())
                        .extracting(Known::state)
                        .doesNotContain(DocumentState.PENDING);
            }
        }
    }

    /** What the disk and the database hold at one moment. */
    private record Crash(Path index, Map<String, Known> known) {
        static Crash now(Path place, RememberedFiles register, int number) {
            try {
                var copy = Files.createDirectories(place.resolve("crash" + number));
                for (var file : files(place.resolve("index"))) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
                return new Crash(copy, Map.copyOf(register.known));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private RememberedFiles photographing(List<Crash> crashes) {
        return new RememberedFiles() {
            @Override
            public void record(List<Outcome> outcomes) {
                crashes.add(Crash.now(place, this, crashes.size()));
                super.record(outcomes);
                crashes.add(Crash.now(place, this, crashes.size()));
            }

            @Override
            public void forget(java.util.Collection<String> paths) {
                crashes.add(Crash.now(place, this, crashes.size()));
                super.forget(paths);
                crashes.add(Crash.now(place, this, crashes.size()));
            }
        };
    }

    private List<Path> filesOf(String name) throws IOException {
        return files(place.resolve(name));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    private void start() throws IOException {
        start(register);
    }

    private void start(RememberedFiles remembered) throws IOException {
        index = PassageIndex.open(place.resolve("index"), encoder);
        sync = sync(index, remembered, place.resolve("work"));
    }

    private FolderSync sync(PassageIndex into, RememberedFiles remembered, Path work)
            throws IOException {
        return new FolderSync(
                folder,
                work,
                into,
                remembered,
                ReadingLimits.USUAL,
                meter,
                Clock.systemUTC(),
                () -> false);
    }

    private void write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> states() {
        var states = new java.util.TreeMap<String, String>();
        register.last.forEach((path, outcome) ->
                states.put(
                        path,
                        switch (outcome) {
                            case Outcome.Indexed read -> "indexed " + read.passages();
                            case Outcome.Failed failed -> failed.reason();
                            case Outcome.Waiting waiting -> "waiting " + waiting.reason();
                        }));
        return states;
    }

    private List<String> texts() {
        return texts(index);
    }

    private static List<String> texts(PassageIndex index) {
        return index.documents().stream()
                .flatMap(id -> index.passages(id).stream())
                .map(Passage::text)
                .toList();
    }
}
