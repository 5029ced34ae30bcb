package io.kaya.governance.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds in a text what should perhaps not leave. The same text always has the same findings. */
public final class DisclosureScanner {
    private static final Comparator<Hit> STRONGEST_FIRST =
            Comparator.comparing(Hit::weight)
                    .thenComparingInt(Hit::length)
                    .thenComparingDouble(Hit::score)
                    .reversed()
                    .thenComparingInt(Hit::start)
                    .thenComparing(Hit::type);

    private final List<Recogniser> recognisers;
    private final List<ProtectedValues> guards;

    /**
     * @param countries whose numbers are also known as they are dialled at home, such as NO
     */
    public DisclosureScanner(List<String> countries) {
        this.recognisers =
                Stream.of(
                                Contacts.ALL,
                                Secrets.ALL,
                                NationalIds.ALL,
                                Births.ALL,
                                RecordNumbers.ALL,
                                Coordinates.ALL,
                                TitledNames.ALL,
                                List.of(new Ibans(), new Phones(countries)))
                        .flatMap(List::stream)
                        .toList();
        this.guards = List.of();
    }

    private DisclosureScanner(List<Recogniser> recognisers, List<ProtectedValues> guards) {
        this.recognisers = recognisers;
        this.guards = guards;
    }

    /** The same, which also finds what the operator protects. */
    public DisclosureScanner protecting(ProtectedValues values) {
        return new DisclosureScanner(recognisers, and(guards, Stream.of(values)));
    }

    /** The same, which also guesses at names and places. */
    public DisclosureScanner guessingNames() {
        return recognising(Stream.of(new GuessedNames(), new GuessedPlaces()));
    }

    /** The same, which also finds what a model takes for names. */
    public DisclosureScanner findingNames(NameFinder finder) {
        return recognising(Stream.of(new FoundNames(finder)));
    }

    /** The same, which also finds small groups and who stands alone. */
    public DisclosureScanner counting(SmallGroups groups) {
        return recognising(Stream.concat(groups.recognisers(), SingledOut.ALL.stream()));
    }

    private DisclosureScanner recognising(Stream<Recogniser> further) {
        return new DisclosureScanner(and(recognisers, further), guards);
    }

    private static <T> List<T> and(List<T> some, Stream<T> further) {
        return Stream.concat(some.stream(), further).toList();
    }

    /** Findings in the order of the text, no two of which overlap. */
    public List<Finding> scan(String text) {
        return findings(hits(text), text);
    }

    /**
     * Findings of each of several texts that leave together: also those of what the operator
     * protects and what begins in one text and goes on in the next, or is cut up over them.
     */
    public List<List<Finding>> scanTogether(List<String> texts) {
        if (guards.stream().allMatch(ProtectedValues::isEmpty)) {
            return texts.stream().map(this::scan).toList();
        }
        var joined = Folded.of(String.join("\n", texts));
        var places = places(texts);
        var across =
                guarded(joined, ProtectedValues::spelt)
                        .filter(hit -> places.stream().noneMatch(one -> one.holds(hit)));
        var cut =
                guards.stream()
                        .flatMap(values -> values.pieces(joined.text()))
                        .map(pieces -> pieces.stream().map(hit -> hit.in(joined)).toList())
                        .filter(pieces -> places.stream().noneMatch(one -> one.holdsAll(pieces)))
                        .flatMap(List::stream);
        var unread = guarded(joined, ProtectedValues::unread);
        var further = Stream.of(across, cut, unread).flatMap(hits -> hits).distinct().toList();
        return IntStream.range(0, texts.size())
                .mapToObj(i ->
                        findings(
                                Stream.concat(hits(texts.get(i)), places.get(i).parts(further)),
                                texts.get(i)))
                .toList();
    }

    /** Where one of several texts stands when they are joined. */
    private record Place(int start, int end) {
        boolean holds(Hit hit) {
            return hit.start() >= start && hit.end() <= end;
        }

        boolean holdsAll(List<Hit> hits) {
            return hits.stream().allMatch(this::holds);
        }

        /** What of these hits lies here, as places of this text. */
        Stream<Hit> parts(List<Hit> hits) {
            return hits.stream()
                    .filter(hit -> Math.max(hit.start(), start) < Math.min(hit.end(), end))
                    .map(hit ->
                            hit.over(
                                    Math.max(hit.start(), start) - start,
                                    Math.min(hit.end(), end) - start));
        }
    }

    private static List<Place> places(List<String> texts) {
        var places = new ArrayList<Place>();
        var from = 0;
        for (var text : texts) {
            places.add(new Place(from, from + text.length()));
            from += text.length() + 1;
        }
        return places;
    }

    private Stream<Hit> hits(String text) {
        var folded = Folded.of(text);
        var recognised =
                recognisers.stream()
                        .flatMap(recogniser -> recogniser.find(folded.text()))
                        .map(hit -> hit.in(folded));
        return Stream.concat(recognised, guarded(folded, ProtectedValues::find));
    }

    private Stream<Hit> guarded(
            Folded folded, BiFunction<ProtectedValues, String, Stream<Hit>> search) {
        return guards.stream()
                .flatMap(values -> search.apply(values, folded.text()))
                .map(hit -> hit.in(folded));
    }

    private static List<Finding> findings(Stream<Hit> hits, String text) {
        return resolved(hits.sorted(STRONGEST_FIRST).toList()).stream()
                .map(hit -> finding(hit, text))
                .toList();
    }

    /**
     * The strongest of those that overlap remains. It grows over what a weaker one had beyond it,
     * so that redacting each finding leaves nothing of what was found; what merely informs is
     * dropped.
     */
    private static Collection<Hit> resolved(List<Hit> hits) {
        var kept = new TreeMap<Integer, Hit>();
        for (var hit : hits) {
            var touching = touching(kept, hit);
            if (touching.isEmpty()) {
                kept.put(hit.start(), hit);
            } else if (hit.weight().atLeast(Weight.HOLD)) {
                touching.forEach(one -> kept.remove(one.start()));
                var grown = united(touching, hit);
                kept.put(grown.start(), grown);
            }
        }
        return kept.values();
    }

    /** None of those kept overlap, so only the last that begins earlier can reach into it. */
    private static List<Hit> touching(NavigableMap<Integer, Hit> kept, Hit hit) {
        var touching = new ArrayList<>(kept.subMap(hit.start(), hit.end()).values());
        var before = kept.lowerEntry(hit.start());
        if (before != null && before.getValue().end() > hit.start()) {
            touching.addFirst(before.getValue());
        }
        return touching;
    }

    private static Hit united(List<Hit> touching, Hit weaker) {
        var strongest = touching.stream().min(STRONGEST_FIRST).orElseThrow();
        var all = Stream.concat(touching.stream(), Stream.of(weaker)).toList();
        return new Hit(
                strongest.type(),
                strongest.weight(),
                all.stream().mapToInt(Hit::start).min().orElseThrow(),
                all.stream().mapToInt(Hit::end).max().orElseThrow(),
                strongest.score(),
                strongest.explanation());
    }

    private static Finding finding(Hit hit, String text) {
        return new Finding(
                hit.type(),
                hit.weight(),
                hit.start(),
                hit.end(),
                text.substring(hit.start(), hit.end()),
                hit.explanation(),
                hit.score());
    }
}
