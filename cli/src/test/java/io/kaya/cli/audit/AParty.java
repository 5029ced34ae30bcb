package io.kaya.cli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.audit.bundle.BundleHead;
import io.kaya.audit.bundle.BundleWriter;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeBuilder;
import io.kaya.audit.tree.RangeProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** A party that keeps a log, and what it exports. */
final class AParty {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final SigningKey key;
    private final String origin;
    private final List<byte[]> entries = new ArrayList<>();

    AParty(String party) {
        origin = "kaya/library/%s/audit/1".formatted(party);
        var seed = Arrays.copyOf(party.getBytes(UTF_8), 32);
        key = SigningKey.ofLog(origin, seed);
    }

    String verifier() {
        return key.verifier().toString();
    }

    AParty decided(String what) {
        return entry("decided", what, 0, "");
    }

    AParty sent(String channel, long number, String message) {
        return entry("sent", channel, number, message);
    }

    AParty received(String channel, long number, String message) {
        return entry("received", channel, number, message);
    }

    private AParty entry(String type, String channel, long number, String message) {
        var entry = CanonicalJson.object().put("v", "audit-entry/1").put("type", type);
        entry.put("nonce", origin + entries.size());
        entry.putObject("details")
                .put("channel", "kaya.library." + channel)
                .put("number", "" + number)
                .put("commitment", Hash.ofLeaf(message.getBytes(UTF_8)).hex());
        entries.add(CanonicalJson.write(entry));
        return this;
    }

    Path export(Path file) {
        return export(file, _ -> true);
    }

    Path export(Path file, Predicate<String> shown) {
        var tree = new RangeBuilder(CompactRange.EMPTY);
        entries.forEach(entry -> tree.append(Hash.ofLeaf(entry)));
        var size = entries.size();
        var checkpoint = new Checkpoint(origin, size, tree.range().root());
        var head =
                new BundleHead(
                        NOON,
                        "all",
                        SignedCheckpoint.of(checkpoint, key),
                        RangeProof.of(0, size, size, List.of(), List.of()),
                        List.of(),
                        TlogPolicy.of(List.of(key.verifier()), List.of(), 0),
                        List.of());
        try (var writer = BundleWriter.open(Files.newOutputStream(file), head)) {
            for (var entry : entries) {
                if (shown.test(new String(entry, UTF_8))) {
                    writer.show(entry);
                } else {
                    writer.withhold(Hash.ofLeaf(entry));
                }
            }
            writer.finish(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
