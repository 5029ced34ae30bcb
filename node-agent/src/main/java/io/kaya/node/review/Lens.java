package io.kaya.node.review;

import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.ProtectedValues;
import java.util.List;

/**
 * What drafts are read with at one moment; equal as long as neither what is protected nor the
 * smallest group that the policy allows has changed.
 */
record Lens(DisclosureScanner scanner, ProtectedValues values) {
    List<FoundInDraft> findings(Outgoing outgoing) {
        return DraftScan.of(outgoing, scanner, values);
    }
}
