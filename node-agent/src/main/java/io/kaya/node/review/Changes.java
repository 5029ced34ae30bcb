package io.kaya.node.review;

import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.review.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator changed in what would leave; the draft itself stays, so everything can be
 * undone.
 */
record Changes(List<Change> changes, Set<Integer> dropped) {
    static final Changes NONE = new Changes(List.of(), Set.of());
    private static final FindingType UNNAMED = FindingType.OTHER;

    Changes {
        changes = List.copyOf(changes);
        dropped = Set.copyOf(dropped);
    }

    /**
     * Either a text, wherever it stands, or a span of one claim's text.
     *
     * @param claim its number in the draft
     */
    record Change(
            @Nullable String text,
            @Nullable Integer claim,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String type) {}

    Changes and(List<Change> more, Set<Integer> moreDropped) {
        var all = new TreeSet<>(dropped);
        all.addAll(moreDropped);
        return new Changes(Stream.concat(changes.stream(), more.stream()).toList(), all);
    }

    boolean any() {
        return !changes.isEmpty() || !dropped.isEmpty();
    }

    /**
     * A text that was found is redacted as what it was found to be, unless the operator says
     * otherwise.
     */
    static List<Change> typed(List<Change> changes, List<FoundInDraft> found) {
        return changes.stream().map(change -> typed(change, found)).toList();
    }

    private static Change typed(Change change, List<FoundInDraft> found) {
        var text = change.text();
        if (text == null || change.type() != null) {
            return change;
        }
        var type =
                found.stream()
                        .filter(one -> one.text().contains(text) || text.contains(one.text()))
                        .map(FoundInDraft::type)
                        .findFirst();
        return new Change(text, null, null, null, type.orElse(null));
    }

    List<Redaction> redactions(StoredDraft draft) {
        var redactions = new ArrayList<Redaction>();
        for (var change : changes) {
            redactions.add(redaction(change, draft));
        }
        return redactions;
    }

    private static FindingType type(@Nullable String word) {
        try {
            return word == null ? UNNAMED : FindingType.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new BadRedactionException(String.valueOf(unknown.getMessage()));
        }
    }

    private static Redaction redaction(Change change, StoredDraft draft) {
        var type = type(change.type());
        if (change.text() != null) {
            return new Redaction.Text(change.text(), type);
        }
        if (change.claim() == null || change.start() == null || change.end() == null) {
            throw new BadRedactionException(
                    "A redaction names a text, or a claim with start and end");
        }
        for (var i = 0; i < draft.claims().size(); i++) {
            if (draft.claims().get(i).n() == change.claim()) {
                return new Redaction.Span(
                        i * Outgoing.TEXTS_OF_A_CLAIM, change.start(), change.end(), type);
            }
        }
        throw new BadRedactionException("The draft has no claim " + change.claim());
    }
}
