package io.kaya.governance.disclosure;

import io.kaya.governance.disclosure.Prints.Fit;
import io.kaya.governance.disclosure.Prints.Match;
import io.kaya.governance.disclosure.Readings.Reading;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator protects, as keyed hashes: a text can be searched for it in any script and
 * spelling, but the index cannot be read.
 */
public final class ProtectedValues {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_WITHOUT_BLANKS = 2;

    /** Letters of a document in a row: some six words. */
    private static final int PASSAGE = 32;

    private static final int PIECE_OF_A_CANARY = 7;
    private static final int SHORTEST_KEY = 32;

    private final byte[] key;
    private final Prints values = new Prints(Fit.WHOLE_WORDS);
    private final Prints passages = new Prints(Fit.FROM_A_WORD);
    private final Prints canaries = new Prints(Fit.ANYWHERE);
    private final Prints traps = new Prints(Fit.WHOLE_WORDS);
    private final Pieces pieces = new Pieces();
    private int tooShort;

    private ProtectedValues(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "The key of the protected values has %d bytes; it needs %d random ones"
                            .formatted(key.length, SHORTEST_KEY));
        }
        this.key = key.clone();
    }

    /**
     * @param key secret and random, of this node only
     */
    public static ProtectedValues of(byte[] key, Collection<? extends Protected> all) {
        var index = new ProtectedValues(key);
        var hash = new KeyedHash(key);
        all.forEach(one -> index.add(one, hash));
        return index;
    }

    /** What both find; they need the same key. */
    public ProtectedValues and(ProtectedValues other) {
        if (!MessageDigest.isEqual(key, other.key)) {
            throw new IllegalArgumentException(
                    "Protected values hashed with different keys cannot be searched for together");
        }
        var both = new ProtectedValues(key);
        for (var one : List.of(this, other)) {
            both.values.addAll(one.values);
            both.passages.addAll(one.passages);
            both.canaries.addAll(one.canaries);
            both.traps.addAll(one.traps);
            both.pieces.addAll(one.pieces);
            both.tooShort += one.tooShort;
        }
        return both;
    }

    /** How many hashes it takes up. */
    public int size() {
        return values.size() + passages.size() + canaries.size() + traps.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** How many values were left out, as they would be met in every other text. */
    public int tooShort() {
        return tooShort;
    }

    /** The protected document that has a passage of the text, if one has. */
    public Optional<String> documentOf(String text) {
        if (passages.size() == 0) {
            return Optional.empty();
        }
        return passages.search(Skeleton.of(Folded.of(text).text()), new KeyedHash(key)).stream()
                .map(Match::source)
                .findFirst();
    }

    /** However it is written: other spelling, backwards, turned letters, encoded. */
    Stream<Hit> find(String folded) {
        if (isEmpty()) {
            return Stream.empty();
        }
        var encoded = encoded(folded, new KeyedHash(key)).flatMap(List::stream);
        return Stream.of(spelt(folded), encoded, unread(folded)).flatMap(hits -> hits);
    }

    /** In other spelling, backwards, in turned letters, but in no code. */
    Stream<Hit> spelt(String folded) {
        if (isEmpty()) {
            return Stream.empty();
        }
        var hash = new KeyedHash(key);
        return Way.of(folded).flatMap(way -> found(way, hash));
    }

    /**
     * What was encoded or cut up: the hits of each value are its pieces, which may stand anywhere.
     */
    Stream<List<Hit>> pieces(String folded) {
        if (isEmpty()) {
            return Stream.empty();
        }
        var hash = new KeyedHash(key);
        var plain =
                Way.of(folded)
                        .flatMap(way ->
                                pieces.search(way.skeleton(), signs -> whole(signs, hash)).stream()
                                        .map(found -> hits(found, way)));
        return Stream.concat(plain, encoded(folded, hash));
    }

    /** Pieces in a row count only where fewer of them tell nothing. */
    private Stream<List<Hit>> encoded(String folded, KeyedHash hash) {
        var telling = new ArrayList<Reading>();
        var all = new ArrayList<List<Hit>>();
        for (var reading : Readings.of(folded)) {
            if (telling.stream().anyMatch(reading::addsPiecesTo)) continue;
            var hits = Way.of(reading).flatMap(way -> found(way, hash)).toList();
            if (hits.isEmpty()) continue;
            telling.add(reading);
            hits.forEach(hit -> all.add(over(hit, reading.places())));
        }
        return all.stream();
    }

    /** A person looks: what could not be read to its end may say anything. */
    Stream<Hit> unread(String folded) {
        return isEmpty()
                ? Stream.empty()
                : Readings.unread(folded).stream()
                        .map(place ->
                                new Hit(
                                        FindingType.PROTECTED_VALUE,
                                        Weight.HOLD,
                                        place.start(),
                                        place.end(),
                                        0.5,
                                        "From here on stand more pieces that look like a code than"
                                                + " can be read for what the operator protects"));
    }

    private Optional<Hit> whole(String signs, KeyedHash hash) {
        return Stream.concat(
                        values.whole(signs, hash).stream()
                                .map(source ->
                                        cut(
                                                FindingType.PROTECTED_VALUE,
                                                signs,
                                                "A piece of a value that the operator protects, from "
                                                        + source)),
                        traps.whole(signs, hash).stream()
                                .map(source ->
                                        cut(
                                                FindingType.CANARY,
                                                signs,
                                                "A piece of the trap in " + source)))
                .findFirst();
    }

    private static Hit cut(FindingType type, String signs, String explanation) {
        return new Hit(
                type,
                Weight.BLOCK,
                0,
                signs.length(),
                1.0,
                explanation + "; the others stand elsewhere in what would leave");
    }

    private static List<Hit> hits(Pieces.Found found, Way way) {
        return found.pieces().stream()
                .map(piece -> {
                    var place = way.place(piece.start(), piece.end());
                    return found.whole().over(place.start(), place.end());
                })
                .toList();
    }

    private static List<Hit> over(Hit hit, List<Readings.Place> places) {
        return places.stream().map(place -> hit.over(place.start(), place.end())).toList();
    }

    private Stream<Hit> found(Way way, KeyedHash hash) {
        var text = way.skeleton();
        return Stream.of(
                        values.search(text, hash).stream()
                                .map(match ->
                                        way.hit(
                                                FindingType.PROTECTED_VALUE,
                                                match,
                                                "A value that the operator protects, from %s")),
                        passages.search(text, hash).stream()
                                .map(match ->
                                        way.hit(
                                                FindingType.PROTECTED_VALUE,
                                                match,
                                                "A passage of a document that the operator protects, %s")),
                        canaries.search(text, hash).stream()
                                .map(match ->
                                        way.hit(
                                                FindingType.CANARY,
                                                match,
                                                "A piece of the trap in %s: whoever wrote this copied"
                                                        + " what nobody may copy")))
                .flatMap(hits -> hits);
    }

    private void add(Protected one, KeyedHash hash) {
        var skeleton = Skeleton.of(Folded.of(one.text()).text());
        switch (one) {
            case Protected.Value value -> addValue(value, skeleton, hash);
            case Protected.Document document ->
                    both(skeleton).forEach(text -> addPassages(document, text, hash));
            case Protected.Canary canary -> addPieces(canary, skeleton, hash);
        }
    }

    private void addValue(Protected.Value value, Skeleton skeleton, KeyedHash hash) {
        if (skeleton.length() < shortest(skeleton)) {
            tooShort++;
            return;
        }
        for (var text : both(skeleton)) {
            values.add(text, 0, text.length(), value.source(), hash);
            pieces.add(text);
        }
    }

    private void addPassages(Protected.Document document, Skeleton text, KeyedHash hash) {
        for (var at = 0; at + PASSAGE <= text.length(); at++) {
            if (text.wordBegins(at)) {
                passages.add(text, at, at + PASSAGE, document.source(), hash);
            }
        }
    }

    private void addPieces(Protected.Canary canary, Skeleton text, KeyedHash hash) {
        traps.add(text, 0, text.length(), canary.source(), hash);
        pieces.add(text);
        for (var at = 0; at + PIECE_OF_A_CANARY <= text.length(); at++) {
            canaries.add(text, at, at + PIECE_OF_A_CANARY, canary.source(), hash);
        }
    }

    private static List<Skeleton> both(Skeleton skeleton) {
        return List.of(skeleton, skeleton.respelled());
    }

    private static int shortest(Skeleton skeleton) {
        var dense = skeleton.signs().codePoints().anyMatch(Scripts::withoutBlanks);
        return dense ? SHORTEST_WITHOUT_BLANKS : SHORTEST;
    }
}
