package io.kaya.messaging.inbox;

import io.kaya.messaging.inbox.Verdict.Genuine;
import io.kaya.messaging.inbox.Verdict.Refused;

/** A record with what the checks that need no memory say of it. */
record Judged(Received received, Subscription<?> subscription, Verdict verdict) {
    /** Genuine, but what it says can never be handled. */
    Judged poisoned(PoisonException why) {
        var envelope = verdict instanceof Genuine genuine ? genuine.envelope() : null;
        return new Judged(
                received,
                subscription,
                new Refused(RefusalReason.POISON, String.valueOf(why.getMessage()), envelope));
    }
}
