package io.kaya.coordinator.directory;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.messaging.inbox.Handler;
import io.kaya.messaging.inbox.PoisonException;
import io.kaya.protocol.message.PresenceMessage;
import io.kaya.protocol.message.PresenceMessage.Heartbeat;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Notes what a node shows of itself, and that it is there. */
@ApplicationScoped
public class PresenceHandler implements Handler<PresenceMessage> {
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    PresenceHandler(Directory directory, AuditLog audit, Clock clock) {
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void handle(PresenceMessage message, Envelope envelope) {
        var node =
                directory
                        .find(message.node())
                        .orElseThrow(() -> new PoisonException("No such node is registered"));
        if (!node.id().party().equals(envelope.sender())) {
            throw new PoisonException("A node may speak of itself only");
        }
        switch (message) {
            case Heartbeat beat -> node.beat(beat.at(), clock.instant());
            case NodeCard card -> {
                node.showed(card, envelope.sentAt(), clock.instant());
                audit.append(
                        AuditEvent.of(AuditType.NODE_CHANGED, Actor.party(envelope.sender()))
                                .at(node.id())
                                .with("card", Wire.digest(Wire.write(card))));
            }
        }
    }
}
