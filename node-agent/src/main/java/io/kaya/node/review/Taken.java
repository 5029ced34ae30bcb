package io.kaya.node.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What was taken out of the draft, where it stands there.
 *
 * @param claim its number in the draft
 * @param in {@code text}, {@code title} or {@code locator}
 * @param mark what stands in its place
 */
record Taken(int claim, String in, int start, int end, String mark) {
    private static final List<String> PARTS = List.of("text", "title", "locator");

    static List<Taken> of(StoredDraft draft, Changes changes) {
        var passages = Outgoing.redacted(draft, changes).passages();
        var taken = new ArrayList<Taken>();
        for (var i = 0; i < passages.size(); i++) {
            var claim = draft.claims().get(i / Outgoing.TEXTS_OF_A_CLAIM).n();
            var part = PARTS.get(i % Outgoing.TEXTS_OF_A_CLAIM);
            for (var passage : passages.get(i)) {
                taken.add(
                        new Taken(
                                claim,
                                part,
                                passage.start(),
                                passage.end(),
                                passage.type().mark()));
            }
        }
        return taken;
    }
}
