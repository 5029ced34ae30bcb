package io.kaya.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.TlogProof;
import io.kaya.audit.tree.InclusionProof;
import io.kaya.audit.tree.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles and a proof that are kept, for the verifier that browsers run is tested with them. */
class GoldenBundleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final ALog LOG = new ALog(120);

    @TempDir Path folder;

    @Test
    void the_bundles_that_are_kept_are_those_that_are_written() throws IOException {
        isKept("whole.zip", 0, 120, _ -> true);
        isKept("part.zip", 37, 120, i -> i % 5 != 0);
        isKept("empty.zip", 9, 9, _ -> true);
    }

    @Test
    void the_proof_that_is_kept_is_the_one_that_is_written() throws IOException {
        var entry = LOG.entries.get(41);
        var reader = Trees.reader(LOG.leaves());
        var proof =
                new TlogProof(
                        41, InclusionProof.make(41, 120, reader).hashes(), LOG.checkpoint(120));

        var written =
                CanonicalJson.write(
                        CanonicalJson.object()
                                .put("index", 41)
                                .put("entry", new String(entry, UTF_8))
                                .put("proof", proof.text())
                                .put("key", ALog.keys().logs().getFirst().toString()));

        assertThat(Files.readAllBytes(GOLDEN.resolve("proof.json"))).isEqualTo(written);
    }

    /** What is in it, and not how it is packed: that is the zip library's. */
    private void isKept(String name, int begin, int end, LongPredicate shown) throws IOException {
        var written = LOG.bundle(folder.resolve(name), begin, end, shown);

        var kept = Tampering.files(GOLDEN.resolve(name));
        assertThat(kept.keySet()).isEqualTo(Tampering.files(written).keySet());
        Tampering.files(written)
                .forEach((file, bytes) -> assertThat(kept.get(file)).as(file).isEqualTo(bytes));
    }
}
