package io.kaya.node.review;

import io.kaya.governance.review.NothingToRedactException;
import io.kaya.governance.review.SpanOutsideTextException;
import jakarta.enterprise.context.ApplicationScoped;

/** Builds what would leave from a draft and its changes, and scans it. */
@ApplicationScoped
class Editions {
    private final Disclosure disclosure;

    Editions(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    ScannedDraft scanned(StoredDraft draft) {
        var lens = disclosure.ofDrafts();
        return new ScannedDraft(draft, lens, of(draft, Changes.NONE, lens));
    }

    /** Scanned again if what it was read with has changed meanwhile. */
    Edition asOfNow(ScannedDraft scanned) {
        var lens = disclosure.ofDrafts();
        return lens.equals(scanned.lens())
                ? scanned.edition()
                : of(scanned.draft(), Changes.NONE, lens);
    }

    /**
     * @throws BadRedactionException when a change points nowhere
     */
    Edition of(StoredDraft draft, Changes changes) {
        return of(draft, changes, disclosure.ofDrafts());
    }

    private static Edition of(StoredDraft draft, Changes changes, Lens lens) {
        try {
            var outgoing = Outgoing.of(draft, changes);
            return new Edition(changes, outgoing, lens.findings(outgoing));
        } catch (NothingToRedactException | SpanOutsideTextException nowhere) {
            throw new BadRedactionException(String.valueOf(nowhere.getMessage()));
        }
    }
}
