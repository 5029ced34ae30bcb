package io.kaya.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.tree.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final ALog LOG = new ALog(300);

    @TempDir Path folder;

    @Test
    void a_whole_log_is_sound_and_every_entry_is_seen() throws IOException {
        var bundle = LOG.bundle(folder.resolve("all.zip"), 0, 300, _ -> true);
        List<Long> seen = new ArrayList<>();

        var sound = sound(BundleVerifier.verify(bundle, ALog.keys(), (i, _) -> seen.add(i)));

        assertThat(seen).hasSize(300).isSorted();
        assertThat(sound.cosigned()).isEqualTo(Map.of("host.example", 300L, "lab.example", 300L));
        assertThat(sound.notProved())
                .containsExactly(
                        "that every step was logged, or that an entry tells the truth",
                        "what was logged after the checkpoint");
    }

    @Test
    void a_part_of_a_log_says_what_it_does_not_prove() throws IOException {
        var bundle = LOG.bundle(folder.resolve("part.zip"), 37, 215, i -> i % 3 == 0);

        var sound = sound(BundleVerifier.verify(bundle, null, (_, _) -> {}));

        assertThat(sound.manifest().shown()).isEqualTo(59);
        assertThat(sound.notProved())
                .contains(
                        "what the 119 withheld entries say",
                        "what lies outside leaves 37 to 215 of the 300 in the log")
                .anyMatch(said -> said.contains("the keys are those of"));
    }

    @Test
    void an_export_of_nothing_is_sound() throws IOException {
        var bundle = LOG.bundle(folder.resolve("none.zip"), 12, 12, _ -> true);

        sound(BundleVerifier.verify(bundle, null, (_, _) -> {}));
    }

    @Test
    void equal_exports_are_equal_bytes() throws IOException {
        var one = LOG.bundle(folder.resolve("one.zip"), 0, 300, _ -> true);
        var two = LOG.bundle(folder.resolve("two.zip"), 0, 300, _ -> true);

        assertThat(two).hasSameBinaryContentAs(one);
    }

    @Test
    void of_a_thousand_tamperings_every_one_is_found_where_it_is() throws IOException {
        var bundle = LOG.bundle(folder.resolve("sound.zip"), 37, 300, i -> i % 5 != 0);
        var tampering = new Tampering(bundle, new Random(20261122));

        for (int i = 0; i < 1_000; i++) {
            var done = tampering.next();
            var tampered = tampering.write(done, folder.resolve("tampered.zip"));

            var verification = BundleVerifier.verify(tampered, null, (_, _) -> {});

            var told = "%d: %s in %s".formatted(i, done.how(), done.file());
            assertThat(verification).as(told).isInstanceOf(Verification.Broken.class);
            var fault = ((Verification.Broken) verification).fault();
            assertThat(fault.file()).as(told + ": " + fault).isEqualTo(done.file().path());
            switch (fault.place()) {
                case Fault.Place.Line(var line) ->
                        assertThat(line).as(told + ": " + fault).isEqualTo(done.line());
                // What is withheld stands out only by what follows it.
                case Fault.Place.Leaf(var leaf) ->
                        assertThat(leaf - 37)
                                .as(told + ": " + fault)
                                .isGreaterThanOrEqualTo(done.leaf());
                case Fault.Place.Somewhere() ->
                        assertThat(done.file()).isNotEqualTo(BundleFile.ENTRIES);
            }
        }
    }

    @Test
    void bits_that_flip_in_the_zip_are_found_or_change_nothing() throws IOException {
        var bundle = LOG.bundle(folder.resolve("sound.zip"), 0, 300, _ -> true);
        var bytes = Files.readAllBytes(bundle);
        var random = new Random(7);
        var broken = 0;

        for (int i = 0; i < 500; i++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var file = Files.write(folder.resolve("flipped.zip"), flipped);
            List<Integer> seen = new ArrayList<>();
            var verification =
                    BundleVerifier.verify(file, null, (_, entry) -> seen.add(entry.hashCode()));
            if (verification instanceof Verification.Broken) {
                broken++;
            } else {
                assertThat(seen).hasSize(300);
            }
        }

        assertThat(broken).isGreaterThan(400);
    }

    @Test
    void an_archive_with_other_files_is_not_opened() throws IOException {
        var bundle = LOG.bundle(folder.resolve("sound.zip"), 0, 300, _ -> true);
        var more = new LinkedHashMap<>(Tampering.files(bundle));
        more.put("../../evil.sh", new byte[] {1});
        var fewer = new LinkedHashMap<>(Tampering.files(bundle));
        fewer.remove("earlier.jsonl");
        var turned = new LinkedHashMap<String, byte[]>();
        List.copyOf(Tampering.files(bundle).entrySet())
                .reversed()
                .forEach(file -> turned.put(file.getKey(), file.getValue()));

        for (var files : List.of(more, fewer, turned)) {
            var fault = fault(Tampering.zip(files, folder.resolve("other.zip")));
            assertThat(fault.file()).isEqualTo(Fault.ARCHIVE);
        }
        assertThat(fault(Files.writeString(folder.resolve("text"), "no zip")).file())
                .isEqualTo(Fault.ARCHIVE);
    }

    @Test
    void a_file_that_unpacks_to_more_than_it_may_is_not_read_to_its_end() throws IOException {
        var files = Tampering.files(LOG.bundle(folder.resolve("a.zip"), 0, 300, _ -> true));

        for (var file : List.of(BundleFile.MANIFEST, BundleFile.KEYS, BundleFile.ENTRIES)) {
            var bomb = new LinkedHashMap<>(files);
            bomb.put(file.path(), new byte[32 << 20]);
            var fault = fault(Tampering.zip(bomb, folder.resolve("bomb.zip")));
            assertThat(fault.file()).isEqualTo(file.path());
            assertThat(fault.what()).contains("has more than");
        }
    }

    @Test
    void who_trusts_another_key_believes_nothing_of_it() throws IOException {
        var bundle = LOG.bundle(folder.resolve("a.zip"), 0, 300, _ -> true);
        var other =
                SigningKey.ofLog(ALog.ORIGIN, "another seed of thirty-two bytes".getBytes(UTF_8));
        var trusted = TlogPolicy.of(List.of(other.verifier()), List.of(), 0);

        var verification = BundleVerifier.verify(bundle, trusted, (_, _) -> {});

        assertThat(verification).isInstanceOf(Verification.Broken.class);
        assertThat(((Verification.Broken) verification).fault().file()).isEqualTo("manifest.txt");
    }

    @Test
    void what_the_checkpoint_does_not_prove_is_not_written() throws IOException {
        var key = SigningKey.ofLog(ALog.ORIGIN, new byte[32]);
        try (var writer = BundleWriter.open(OutputStream.nullOutputStream(), LOG.head(0, 2))) {
            writer.show(LOG.entries.get(0));
            writer.withhold(Hash.ofLeaf(new byte[0]));

            assertThatThrownBy(() -> writer.finish(key))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("prove nothing");
        }
    }

    private Fault fault(Path bundle) throws IOException {
        var verification = BundleVerifier.verify(bundle, null, (_, _) -> {});
        assertThat(verification).isInstanceOf(Verification.Broken.class);
        return ((Verification.Broken) verification).fault();
    }

    private static Verification.Sound sound(Verification verification) {
        assertThat(verification).as(verification.toString()).isInstanceOf(Verification.Sound.class);
        return (Verification.Sound) verification;
    }
}
