package io.kaya.governance.disclosure;

import io.kaya.governance.disclosure.Prints.Match;
import io.kaya.governance.disclosure.Readings.Place;
import io.kaya.governance.disclosure.Readings.Reading;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to read a text letter by letter.
 *
 * @param how for the operator
 */
record Way(Skeleton skeleton, String how) {

    static Stream<Way> of(String text) {
        return of(text, "");
    }

    /** A long one in one way only, as looking would take too long. */
    static Stream<Way> of(Reading reading) {
        return reading.tooLong()
                ? Stream.of(new Way(Skeleton.of(reading.text()), reading.how()))
                : of(reading.text(), reading.how());
    }

    private static Stream<Way> of(String text, String how) {
        var skeleton = Skeleton.of(text);
        return Stream.of(
                        ways(List.of(skeleton, skeleton.respelled()), how),
                        ways(List.of(skeleton.reversed()), how + ", written backwards"),
                        ways(skeleton.turned(), how + ", with its letters turned by thirteen"),
                        ways(skeleton.mirrored(), how + ", with its alphabet mirrored"))
                .flatMap(ways -> ways);
    }

    private static Stream<Way> ways(List<Skeleton> skeletons, String how) {
        return skeletons.stream().map(skeleton -> new Way(skeleton, how));
    }

    Hit hit(FindingType type, Match match, String explanation) {
        var place = place(match.start(), match.end());
        return new Hit(
                type,
                Weight.BLOCK,
                place.start(),
                place.end(),
                1.0,
                explanation.formatted(match.source()) + how);
    }

    /** In the text, whichever way it was read. */
    Place place(int start, int end) {
        return new Place(
                Math.min(skeleton.start(start), skeleton.start(end - 1)),
                Math.max(skeleton.end(start), skeleton.end(end - 1)));
    }
}
