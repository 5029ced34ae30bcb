package io.kaya.messaging.checkpoints;

import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.partners.OwnLog;
import io.kaya.audit.partners.Witnessing;
import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.inbox.Handler;
import io.kaya.messaging.inbox.PoisonException;
import io.kaya.protocol.message.CheckpointMessage;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a party says about logs: its own, others', and what it objects to. */
@ApplicationScoped
class CheckpointHandler implements Handler<CheckpointMessage> {
    private final Witnessing witnessing;
    private final OwnLog own;
    private final Identity identity;

    CheckpointHandler(Witnessing witnessing, OwnLog own, Identity identity) {
        this.witnessing = witnessing;
        this.own = own;
        this.identity = identity;
    }

    @Override
    public void handle(CheckpointMessage message, Envelope envelope) {
        try {
            take(message, envelope);
        } catch (MalformedNoteException malformed) {
            throw new PoisonException(malformed.why());
        }
    }

    private void take(CheckpointMessage message, Envelope envelope) {
        var sender = envelope.sender();
        switch (message) {
            case CheckpointMessage.Checkpoint shown -> {
                if (sender.equals(identity.party())) {
                    own.reminded(List.of(shown.note()));
                } else if (new Ring(identity.parties()).watches(identity.party(), sender)) {
                    witnessing.shown(
                            sender, shown.note(), shown.oldSize(), shown.proof(), shown.key());
                }
            }
            case CheckpointMessage.Cosigned cosigned -> {
                if (!sender.equals(identity.party())) {
                    own.cosigned(sender, cosigned.notes(), cosigned.key());
                }
            }
            case CheckpointMessage.Objected objected ->
                    own.reminded(List.of(objected.seen(), objected.shown()));
        }
    }
}
