package io.kaya.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.tree.ConsistencyProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeProof;
import io.kaya.audit.tree.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** A log of so many entries, two witnesses of it, and bundles out of it. */
final class ALog {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String ORIGIN = "clinic.example/audit/1";

    private static final SigningKey LOG = SigningKey.ofLog(ORIGIN, seed(1));
    private static final List<SigningKey> WITNESSES =
            List.of(
                    SigningKey.ofWitness("host.example", seed(2)),
                    SigningKey.ofWitness("lab.example", seed(3)));

    final List<byte[]> entries;
    private final List<Hash> leaves;

    ALog(int size) {
        this.entries = IntStream.range(0, size).mapToObj(ALog::entry).toList();
        this.leaves = entries.stream().map(Hash::ofLeaf).toList();
    }

    static TlogPolicy keys() {
        return TlogPolicy.of(
                List.of(LOG.verifier()), WITNESSES.stream().map(SigningKey::verifier).toList(), 1);
    }

    List<Hash> leaves() {
        return leaves;
    }

    SignedCheckpoint checkpoint(int size) {
        var root = Trees.root(leaves.subList(0, size));
        var signed = SignedCheckpoint.of(new Checkpoint(ORIGIN, size, root), LOG);
        for (var witness : WITNESSES) {
            signed = signed.with(witness.cosign(signed.note().text(), NOON));
        }
        return signed;
    }

    BundleHead head(int begin, int end) {
        var size = leaves.size();
        var reader = Trees.reader(leaves);
        var half = size / 2;
        return new BundleHead(
                NOON,
                "node lab",
                checkpoint(size),
                RangeProof.make(begin, end, size, reader),
                List.of(
                        new Earlier(checkpoint(0), List.of()),
                        new Earlier(
                                checkpoint(half),
                                ConsistencyProof.make(half, size, reader).hashes()),
                        new Earlier(checkpoint(size), List.of())),
                keys(),
                List.of(new PolicyVersion("accept: []\n"), new PolicyVersion("none — \"yet\"")));
    }

    Path bundle(Path file, int begin, int end, LongPredicate shown) throws IOException {
        try (var writer = BundleWriter.open(Files.newOutputStream(file), head(begin, end))) {
            for (int i = begin; i < end; i++) {
                if (shown.test(i)) {
                    writer.show(entries.get(i));
                } else {
                    writer.withhold(leaves.get(i));
                }
            }
            writer.finish(LOG);
        }
        return file;
    }

    private static byte[] entry(int index) {
        return CanonicalJson.write(
                CanonicalJson.object()
                        .put("v", "audit-entry/1")
                        .put("at", CanonicalJson.time(NOON.plusSeconds(index)))
                        .put("nonce", Hash.ofLeaf(("nonce " + index).getBytes(UTF_8)).hex())
                        .put("type", "decided")
                        .put("number", index));
    }

    private static byte[] seed(int number) {
        var seed = new byte[32];
        seed[31] = (byte) number;
        return seed;
    }
}
