package io.kaya.node.review;

import io.kaya.governance.disclosure.Quotation;
import io.kaya.node.review.StoredDraft.DraftedClaim;
import io.kaya.protocol.message.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is left of a claim's evidence after redaction.
 *
 * @param n the claim's number in the draft
 * @param words of the claim that would leave, marks included
 * @param quoted how many of them stand in its passage, in runs of at least five
 */
record Support(int n, Left left, int words, int quoted) {
    enum Left {
        WHOLE,
        PARTLY,
        NONE,
        DROPPED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static List<Support> of(StoredDraft draft, Changes changes) {
        var leaving = Outgoing.of(draft, changes).claims();
        var support = new ArrayList<Support>();
        var next = 0;
        for (var drafted : draft.claims()) {
            support.add(
                    changes.dropped().contains(drafted.n())
                            ? new Support(drafted.n(), Left.DROPPED, 0, 0)
                            : of(drafted, leaving.get(next++)));
        }
        return support;
    }

    private static Support of(DraftedClaim drafted, Claim leaving) {
        var words = Quotation.countWords(leaving.text());
        var before = quoted(drafted.text(), drafted);
        var after = quoted(leaving.text(), drafted);
        return new Support(drafted.n(), left(drafted, leaving, before, after), words, after);
    }

    private static Left left(DraftedClaim drafted, Claim leaving, int before, int after) {
        if (leaving.text().equals(drafted.text())) {
            return Left.WHOLE;
        }
        return before > 0 && after == 0 ? Left.NONE : Left.PARTLY;
    }

    private static int quoted(String text, DraftedClaim drafted) {
        return Quotation.quotedWords(List.of(text), List.of(drafted.evidence().text()));
    }
}
