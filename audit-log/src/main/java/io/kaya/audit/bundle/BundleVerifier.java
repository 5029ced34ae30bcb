package io.kaya.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.json.NotCanonicalException;
import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SignedNote;
import io.kaya.audit.note.Signers;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.Trust;
import io.kaya.audit.tree.RangeProof;
import io.kaya.audit.tree.Verdict;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Checks a bundle offline and names the first thing that is wrong. */
public final class BundleVerifier {
    private static final int LONGEST_LINE = 1 << 20;

    private final Archive archive;
    private final @Nullable TlogPolicy trusted;
    private final EntryVisitor visitor;

    private BundleVerifier(Archive archive, @Nullable TlogPolicy trusted, EntryVisitor visitor) {
        this.archive = archive;
        this.trusted = trusted;
        this.visitor = visitor;
    }

    /**
     * @param trusted whom to believe, known from elsewhere; {@code null} believes the bundle's own
     *     keys, which {@link Verification.Sound#notProved} then says
     * @throws IOException when the file cannot be read at all
     */
    public static Verification verify(
            Path bundle, @Nullable TlogPolicy trusted, EntryVisitor visitor) throws IOException {
        try (var archive = Archive.open(bundle)) {
            return new BundleVerifier(archive, trusted, visitor).verify();
        } catch (FaultException broken) {
            return new Verification.Broken(broken.fault());
        } catch (ZipException | EOFException malformed) {
            return new Verification.Broken(Fault.ofArchive("it is no zip: " + malformed));
        }
    }

    private Verification verify() throws IOException {
        var keys = archive.read(BundleFile.KEYS);
        var ours = read(BundleFile.KEYS, () -> TlogPolicy.parse(new String(keys, UTF_8)));
        var believed = trusted == null ? ours : trusted;
        var manifest = manifest(believed);
        archive.read(BundleFile.KEYS, manifest);
        var checkpoint = checkpoint(manifest);
        var trust = trust(believed, checkpoint);
        var proof = range(manifest, checkpoint);
        var cosigned = new TreeMap<String, Long>();
        cosigned(trust, checkpoint, cosigned);
        earlier(manifest, checkpoint, believed, cosigned);
        lines(BundleFile.POLICIES, manifest, (json, _) -> PolicyVersion.parse(json));
        return new Verification.Sound(
                manifest,
                checkpoint,
                proof,
                cosigned,
                NotProved.by(manifest, checkpoint.checkpoint(), cosigned, trusted != null));
    }

    private Manifest manifest(TlogPolicy believed) throws IOException {
        var bytes = archive.read(BundleFile.MANIFEST);
        var note = read(BundleFile.MANIFEST, () -> SignedNote.parse(bytes));
        var manifest = read(BundleFile.MANIFEST, () -> Manifest.parse(note.text()));
        if (note.signatures().size() != 1) {
            throw fault(BundleFile.MANIFEST, "it has more signatures than the log's");
        }
        switch (note.check(believed.logs())) {
            case Signers.Known(var by) -> {
                if (by.stream().noneMatch(one -> one.key().name().equals(manifest.origin()))) {
                    throw fault(BundleFile.MANIFEST, "another log signed it");
                }
            }
            case Signers.Forged(var key) ->
                    throw fault(
                            BundleFile.MANIFEST,
                            "its signature is not by the key of '%s'".formatted(key.name()));
            case Signers.Nobody(), Signers.Ambiguous(_) -> {
                archive.read(BundleFile.KEYS, manifest);
                throw fault(BundleFile.MANIFEST, "no log that is believed signed it");
            }
        }
        return manifest;
    }

    private SignedCheckpoint checkpoint(Manifest manifest) throws IOException {
        var bytes = archive.read(BundleFile.CHECKPOINT, manifest);
        var signed =
                read(BundleFile.CHECKPOINT, () -> SignedCheckpoint.parse(SignedNote.parse(bytes)));
        if (!signed.checkpoint().origin().equals(manifest.origin())) {
            throw fault(BundleFile.CHECKPOINT, "it is of another log than the manifest says");
        }
        if (Long.compareUnsigned(signed.checkpoint().size(), manifest.end()) < 0) {
            throw fault(BundleFile.CHECKPOINT, "its tree ends before the range of the manifest");
        }
        return signed;
    }

    private static Trust.Trusted trust(TlogPolicy believed, SignedCheckpoint checkpoint) {
        return switch (believed.judge(checkpoint)) {
            case Trust.Trusted trusted -> trusted;
            case Trust.Distrusted(var why) -> throw fault(BundleFile.CHECKPOINT, why);
        };
    }

    private RangeProof range(Manifest manifest, SignedCheckpoint signed) throws IOException {
        var checkpoint = signed.checkpoint();
        var bytes = archive.read(BundleFile.PROOF, manifest);
        var proof =
                read(
                        BundleFile.PROOF,
                        () ->
                                RangeProofJson.parse(
                                        bytes,
                                        manifest.begin(),
                                        manifest.end(),
                                        checkpoint.size()));
        var leaves = new RangeCheck(manifest, visitor).check(archive);
        if (proof.verify(leaves, checkpoint.root()) instanceof Verdict.Fails(var why)) {
            throw fault(BundleFile.PROOF, why);
        }
        return proof;
    }

    private static void cosigned(
            Trust.Trusted trust, SignedCheckpoint checkpoint, Map<String, Long> upTo) {
        for (var one : trust.cosigners()) {
            upTo.merge(one.key().name(), checkpoint.checkpoint().size(), Math::max);
        }
    }

    private void earlier(
            Manifest manifest,
            SignedCheckpoint signed,
            TlogPolicy believed,
            Map<String, Long> cosigned)
            throws IOException {
        lines(
                BundleFile.EARLIER,
                manifest,
                (json, line) -> {
                    var earlier = Earlier.parse(json);
                    switch (earlier.trust(believed)) {
                        case Trust.Trusted trust -> cosigned(trust, earlier.checkpoint(), cosigned);
                        case Trust.Distrusted(var why) ->
                                throw new FaultException(Fault.at(BundleFile.EARLIER, line, why));
                    }
                    if (earlier.goesOnTo(signed.checkpoint()) instanceof Verdict.Fails(var why)) {
                        throw new FaultException(Fault.at(BundleFile.EARLIER, line, why));
                    }
                });
    }

    private void lines(BundleFile file, Manifest manifest, BiConsumer<JsonNode, Long> check)
            throws IOException {
        var lines =
                new Lines(
                        new ByteArrayInputStream(archive.read(file, manifest)), file, LONGEST_LINE);
        for (var line = lines.next(); line != null; line = lines.next()) {
            try {
                check.accept(CanonicalJson.read(line), lines.number());
            } catch (NotCanonicalException malformed) {
                throw new FaultException(Fault.at(file, lines.number(), malformed.why()));
            } catch (MalformedNoteException malformed) {
                throw new FaultException(Fault.at(file, lines.number(), malformed.why()));
            }
        }
    }

    private static <T> T read(BundleFile file, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (MalformedNoteException malformed) {
            throw fault(file, malformed.why());
        } catch (NotCanonicalException malformed) {
            throw fault(file, malformed.why());
        } catch (IllegalArgumentException malformed) {
            throw fault(file, "it is malformed: " + malformed.getMessage());
        }
    }

    private static FaultException fault(BundleFile file, String what) {
        return new FaultException(Fault.in(file, what));
    }
}
