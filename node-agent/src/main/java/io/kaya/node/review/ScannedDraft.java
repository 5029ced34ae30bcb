package io.kaya.node.review;

/**
 * A draft and what was found in it, outside any transaction: the scanner and its models take their
 * time.
 */
public final class ScannedDraft {
    private final StoredDraft draft;
    private final Lens lens;
    private final Edition edition;

    ScannedDraft(StoredDraft draft, Lens lens, Edition edition) {
        this.draft = draft;
        this.lens = lens;
        this.edition = edition;
    }

    StoredDraft draft() {
        return draft;
    }

    /** What it was read with. */
    Lens lens() {
        return lens;
    }

    /** As it would leave unchanged. */
    Edition edition() {
        return edition;
    }
}
