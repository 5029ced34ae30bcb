package io.kaya.messaging.checkpoints;

import io.kaya.audit.partners.Alarms;
import io.kaya.audit.partners.OwnLog;
import io.kaya.audit.partners.Witnessing;
import io.kaya.audit.sequence.LogKey;
import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.outbox.Outbox;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.CheckpointMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** What there is to say about logs, said in one transaction with the mark that it was. */
@ApplicationScoped
class Telling {
    private static final String SHOWN = "checkpoint";
    private static final String THOUGHT = "witness";

    private final OwnLog own;
    private final Witnessing witnessing;
    private final Alarms alarms;
    private final LogKey key;
    private final Outbox outbox;
    private final Identity identity;

    Telling(
            OwnLog own,
            Witnessing witnessing,
            Alarms alarms,
            LogKey key,
            Outbox outbox,
            Identity identity) {
        this.own = own;
        this.witnessing = witnessing;
        this.alarms = alarms;
        this.key = key;
        this.outbox = outbox;
        this.identity = identity;
    }

    Channel<CheckpointMessage> channel() {
        return Channel.checkpoints(identity.federation(), identity.party());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void tell(boolean alsoOfThisLog) {
        // While the broker is away one checkpoint waits, and the next goes on from it.
        if (alsoOfThisLog && !outbox.waiting(channel(), SHOWN)) {
            own.toPublish()
                    .ifPresent(one ->
                            outbox.sendLater(
                                    channel(),
                                    SHOWN,
                                    new CheckpointMessage.Checkpoint(
                                            one.note(), one.oldSize(), one.proof(), one.key()),
                                    Duration.ofMillis(1)));
        }
        var notes = witnessing.toTell();
        if (!notes.isEmpty()) {
            var cosigned =
                    new CheckpointMessage.Cosigned(notes, key.witness().verifier().toString());
            outbox.send(channel(), THOUGHT, cosigned);
        }
        for (var one : alarms.toTell()) {
            outbox.send(
                    channel(), THOUGHT, new CheckpointMessage.Objected(one.seen(), one.shown()));
        }
    }

    /** A checkpoint that has not left yet is not shown. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack() {
        if (outbox.waiting(channel(), SHOWN)) {
            outbox.overtake(channel(), SHOWN);
            own.takenBack();
        }
    }
}
