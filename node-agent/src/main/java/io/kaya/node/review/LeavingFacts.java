package io.kaya.node.review;

import io.kaya.governance.disclosure.Quotation;
import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.governance.policy.DraftFacts;
import io.kaya.governance.policy.ReleaseFacts;
import io.kaya.protocol.message.Claim;

/** What the policy may know of that which would leave, redactions applied. */
final class LeavingFacts {
    private LeavingFacts() {}

    static ReleaseFacts of(AdmissionFacts request, StoredDraft draft, Edition edition) {
        var touched = draft.touched();
        var claims = edition.claims();
        var passages = draft.claims().stream().map(claim -> claim.evidence().text()).distinct();
        var quoted =
                Quotation.quotedWords(claims.stream().map(Claim::text).toList(), passages.toList());
        return new ReleaseFacts(
                request,
                edition.findings().stream().map(FoundInDraft::finding).toList(),
                new DraftFacts(
                        (long) quoted,
                        (long) claims.size(),
                        claims.stream().map(claim -> claim.source().title()).distinct().toList(),
                        draft.maker().name(),
                        touched == null ? null : touched.modelLocation(),
                        touched == null ? null : touched.labels(),
                        touched == null ? null : touched.dataClasses(),
                        touched == null ? null : touched.rows(),
                        null));
    }
}
