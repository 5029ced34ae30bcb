package io.kaya.benchmarks.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.audit.LogOrigin;
import io.kaya.audit.bundle.BundleHead;
import io.kaya.audit.bundle.BundleWriter;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.reconcile.Book;
import io.kaya.audit.reconcile.Difference;
import io.kaya.audit.reconcile.Noted;
import io.kaya.audit.reconcile.Reconciliation;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeBuilder;
import io.kaya.audit.tree.RangeProof;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bundles of two parties that exchanged messages, some of which they tell otherwise. */
final class TwoBooks {
    private static final FederationId FEDERATION = new FederationId("bench");
    private static final LogOrigin HOST = new LogOrigin(FEDERATION, PartyId.COORDINATOR);
    private static final LogOrigin NORTH = new LogOrigin(FEDERATION, new PartyId("north"));

    private final Path host;
    private final Path north;
    private final int differences;

    private TwoBooks(Path host, Path north, int differences) {
        this.host = host;
        this.north = north;
        this.differences = differences;
    }

    static TwoBooks of(int messages, int differences, Path folder) throws IOException {
        var each = messages / differences;
        List<byte[]> sent = new ArrayList<>();
        List<byte[]> received = new ArrayList<>();
        for (int number = 1; number <= messages; number++) {
            sent.add(entry("sent", number, "message " + number));
            var told = number % each == 0 ? "another " : "message ";
            received.add(entry("received", number, told + number));
        }
        return new TwoBooks(
                written(HOST, sent, folder.resolve("host.zip")),
                written(NORTH, received, folder.resolve("north.zip")),
                differences);
    }

    /**
     * @return seconds, with both verified and both sides of each difference proved
     */
    double reconciled() throws IOException {
        var began = System.nanoTime();
        var ours = Book.open(host, null);
        var theirs = Book.open(north, null);
        var channels = HOST.channelsWith(NORTH);
        var report = Reconciliation.of(ours.side(channels), theirs.side(channels));
        var proofs =
                ours.prove(leaves(report.differences(), Difference::allHere)).size()
                        + theirs.prove(leaves(report.differences(), Difference::allThere)).size();
        var seconds = (System.nanoTime() - began) / 1e9;
        if (report.differences().size() != differences || proofs != 2 * differences) {
            throw new IllegalStateException("%s were found".formatted(report.differences()));
        }
        return seconds;
    }

    private static Set<Long> leaves(
            List<Difference> differences, Function<Difference, List<Noted>> side) {
        return differences.stream()
                .flatMap(one -> side.apply(one).stream())
                .map(Noted::index)
                .collect(Collectors.toSet());
    }

    private static byte[] entry(String type, int number, String message) {
        var entry = CanonicalJson.object().put("v", "audit-entry/1").put("type", type);
        entry.put("at", CanonicalJson.time(Instant.EPOCH.plusSeconds(number)));
        entry.put("nonce", Hash.ofLeaf(("nonce" + number).getBytes(UTF_8)).hex().substring(0, 32));
        entry.put("actor", "relay").put("role", "system");
        entry.putObject("details")
                .put("channel", "kaya.bench.tasks.north")
                .put("number", "" + number)
                .put("commitment", Hash.ofLeaf(message.getBytes(UTF_8)).hex());
        return CanonicalJson.write(entry);
    }

    private static Path written(LogOrigin origin, List<byte[]> entries, Path file)
            throws IOException {
        var seed = Hash.ofLeaf(origin.toString().getBytes(UTF_8)).bytes();
        var key = SigningKey.ofLog(origin.toString(), seed);
        var tree = new RangeBuilder(CompactRange.EMPTY);
        entries.forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        var size = entries.size();
        var checkpoint = new Checkpoint(origin.toString(), size, tree.range().root());
        var head =
                new BundleHead(
                        Instant.EPOCH,
                        "all entries",
                        SignedCheckpoint.of(checkpoint, key),
                        RangeProof.of(0, size, size, List.of(), List.of()),
                        List.of(),
                        TlogPolicy.of(List.of(key.verifier()), List.of(), 0),
                        List.of());
        try (var writer = BundleWriter.open(Files.newOutputStream(file), head)) {
            for (var entry : entries) writer.show(entry);
            writer.finish(key);
        }
        return file;
    }
}
