package io.kaya.audit.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.LogOrigin;
import io.kaya.audit.bundle.BundleVerifier;
import io.kaya.audit.bundle.EntryVisitor;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.TlogProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.InclusionProof;
import io.kaya.audit.tree.RangeHashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a bundle says of the messages that its party exchanged, and how each of them is proved. */
public final class Book {
    private final Path bundle;
    private final @Nullable TlogPolicy trusted;
    private final Verification verification;
    private final List<Noted> notes;

    private Book(
            Path bundle,
            @Nullable TlogPolicy trusted,
            Verification verification,
            List<Noted> notes) {
        this.bundle = bundle;
        this.trusted = trusted;
        this.verification = verification;
        this.notes = notes;
    }

    /** An entry's exact bytes as text, and a tlog-proof (C2SP) that they are in the log. */
    public record Evidence(String entry, String proof) {}

    /**
     * @param trusted whom to believe; {@code null} believes the bundle's own keys
     * @throws IOException when the file cannot be read at all
     */
    public static Book open(Path bundle, @Nullable TlogPolicy trusted) throws IOException {
        var exchanges = new Exchanges();
        var verification = BundleVerifier.verify(bundle, trusted, exchanges);
        return new Book(bundle, trusted, verification, exchanges.notes());
    }

    public Verification verification() {
        return verification;
    }

    /** Empty when the bundle is broken, or of a log that is not a party's. */
    public Optional<LogOrigin> origin() {
        return sound().flatMap(sound -> LogOrigin.parse(sound.manifest().origin()));
    }

    /** Its messages of these channels; nothing when the bundle is broken. */
    public Side side(Set<String> channels) {
        return sound().map(
                        sound -> {
                            var some =
                                    notes.stream()
                                            .filter(one -> channels.contains(one.channel()))
                                            .toList();
                            return sound.manifest().begin() == 0
                                    ? ListedSide.whole(some)
                                    : ListedSide.partial(some);
                        })
                .orElseGet(() -> ListedSide.whole(List.of()));
    }

    /** Reads the bundle once more, and proves these leaves of it. */
    public Map<Long, Evidence> prove(Set<Long> leaves) throws IOException {
        if (leaves.isEmpty() || !(verification instanceof Verification.Sound sound)) {
            return Map.of();
        }
        var proving = new Proving(sound, leaves);
        if (BundleVerifier.verify(bundle, trusted, proving) instanceof Verification.Broken) {
            throw new IOException("The bundle was changed while it was read");
        }
        return proving.evidence();
    }

    private Optional<Verification.Sound> sound() {
        return verification instanceof Verification.Sound sound
                ? Optional.of(sound)
                : Optional.empty();
    }

    private static final class Proving implements EntryVisitor {
        private final Verification.Sound sound;
        private final Set<Long> wanted;
        private final RangeHashes hashes;
        private final Map<Long, String> entries = new TreeMap<>();

        Proving(Verification.Sound sound, Set<Long> wanted) {
            this.sound = sound;
            this.wanted = wanted;
            this.hashes = new RangeHashes(sound.proof(), wanted);
        }

        @Override
        public void leaf(long index, Hash leaf) {
            hashes.append(leaf);
        }

        @Override
        public void entry(long index, JsonNode entry) {
            if (wanted.contains(index)) {
                // What was read is canonical, so that writing it gives the same bytes.
                var bytes = CanonicalJson.write(entry);
                entries.put(index, new String(bytes, StandardCharsets.UTF_8));
            }
        }

        Map<Long, Evidence> evidence() {
            var evidence = new TreeMap<Long, Evidence>();
            var size = sound.checkpoint().checkpoint().size();
            entries.forEach((index, entry) -> {
                var inclusion = InclusionProof.make(index, size, hashes);
                var proof = new TlogProof(index, inclusion.hashes(), sound.checkpoint());
                evidence.put(index, new Evidence(entry, proof.text()));
            });
            return evidence;
        }
    }
}
