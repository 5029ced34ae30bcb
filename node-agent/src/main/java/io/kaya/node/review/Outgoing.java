package io.kaya.node.review;

import io.kaya.governance.review.RedactedTexts;
import io.kaya.node.review.StoredDraft.DraftedClaim;
import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Reply;
import io.kaya.protocol.message.Source;
import io.kaya.protocol.message.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Exactly what would leave: the draft's claims less those dropped, with marks where something was
 * redacted.
 *
 * @param evidence the passage that each of the claims rests on; it stays here
 */
record Outgoing(List<Claim> claims, List<String> evidence, String content) {
    /** Text, title and locator of a claim are redacted alike, one after another. */
    static final int TEXTS_OF_A_CLAIM = 3;

    static Outgoing of(StoredDraft draft, Changes changes) {
        var dropped = changes.dropped();
        var all = draft.claims();
        var redacted = redacted(draft, changes);
        var claims = new ArrayList<Claim>();
        var evidence = new ArrayList<String>();
        for (var i = 0; i < all.size(); i++) {
            if (!dropped.contains(all.get(i).n())) {
                claims.add(claim(claims.size() + 1, all.get(i), redacted, i * TEXTS_OF_A_CLAIM));
                evidence.add(all.get(i).evidence().text());
            }
        }
        return new Outgoing(
                claims,
                evidence,
                claims.isEmpty() ? "" : Wire.write(new Reply(claims, draft.maker())));
    }

    String digest() {
        return Wire.digest(content);
    }

    /** All texts of the draft, those of dropped claims too. */
    static RedactedTexts redacted(StoredDraft draft, Changes changes) {
        var texts =
                draft.claims().stream()
                        .flatMap(claim ->
                                Stream.of(
                                        claim.text(),
                                        claim.source().title(),
                                        claim.source().locator()))
                        .toList();
        return RedactedTexts.apply(texts, changes.redactions(draft));
    }

    private static Claim claim(int number, DraftedClaim drafted, RedactedTexts redacted, int at) {
        var source = new Source(redacted.texts().get(at + 1), redacted.texts().get(at + 2));
        var redactions =
                redacted.counts().subList(at, at + TEXTS_OF_A_CLAIM).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
        return new Claim(number, drafted.part(), redacted.texts().get(at), source, redactions);
    }
}
