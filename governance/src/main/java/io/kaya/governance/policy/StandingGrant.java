package io.kaya.governance.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a release rule asks for: that a person confirms once what it may let out from then on.
 *
 * @param digest SHA-256 over all that the grant means, in hex; a confirmation is bound to it
 * @param grantedBy the account that is to confirm it
 * @param until the last day, in UTC, on which it holds
 */
public record StandingGrant(
        RuleId rule, String digest, String grantedBy, LocalDate until, String when) {

    public boolean expired(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(until);
    }

    static String digest(
            RuleId rule, String when, String grantedBy, LocalDate until, Obligations obligations) {
        var parts =
                new ArrayList<>(
                        List.of(
                                rule.value(),
                                when,
                                Effect.APPROVE.wireName(),
                                grantedBy,
                                until.toString()));
        // Only then, so that what was confirmed before there were obligations stays confirmed.
        if (!obligations.none()) {
            parts.addAll(obligations.spelt());
        }
        return Digest.ofParts(parts.toArray(String[]::new));
    }
}
