package io.kaya.messaging.inbox;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.messaging.note.MessageNote;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.PresenceMessage;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** What a record does: inbox row, effect, audit entry and position, in one transaction. */
@ApplicationScoped
class Acceptance {
    private static final Logger LOG = Logger.getLogger(Acceptance.class);
    // On a compacted topic only the newest messages can come again.
    private static final long REMEMBERED_PRESENCE = 100;
    private static final Actor READER = Actor.system("reader");

    private final InboxRows inbox;
    private final Positions positions;
    private final DeadLetterRows deadLetters;
    private final AuditLog audit;
    private final Event<ChannelGap> gaps;
    private final Clock clock;

    Acceptance(
            InboxRows inbox,
            Positions positions,
            DeadLetterRows deadLetters,
            AuditLog audit,
            Event<ChannelGap> gaps,
            Clock clock) {
        this.inbox = inbox;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.audit = audit;
        this.gaps = gaps;
        this.clock = clock;
    }

    /**
     * @return where this party stands then on the topics of these records
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Map<String, Position> together(List<Judged> records, Map<String, Position> before) {
        var after = new HashMap<>(before);
        for (var one : records) {
            var topic = one.received().topic();
            after.put(topic, take(one, Positions.at(topic, after)));
        }
        return after;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Position alone(Judged one, Position before) {
        return take(one, before);
    }

    private Position take(Judged one, Position before) {
        return switch (one.verdict()) {
            case Verdict.Genuine genuine ->
                    handle(one.received(), one.subscription(), genuine, before);
            case Verdict.Refused refused ->
                    refuse(one.received(), one.subscription(), refused, before);
        };
    }

    private Position handle(
            Received received, Subscription<?> subscription, Verdict.Genuine it, Position before) {
        var envelope = it.envelope();
        var after = before.after(received).withNumber(envelope.number());
        positions.move(before, after);
        var expired = Seal.expired(envelope, clock.instant());
        var mark = expired ? Mark.REFUSED : Mark.HANDLED;
        switch (inbox.enter(envelope, before.lastNumber(), mark)) {
            case KNOWN -> cameAgain(received, subscription, envelope);
            case NUMBER_REUSED -> numberReused(received, envelope);
            case OUT_OF_ORDER ->
                    deadLetters.layAside(
                            received,
                            RefusalReason.OUT_OF_ORDER,
                            "Its number %d was passed over before".formatted(envelope.number()),
                            envelope);
            case NEW -> {
                noteGap(subscription, envelope, before);
                if (expired) {
                    deadLetters.layAside(
                            received, RefusalReason.EXPIRED, expiry(envelope), envelope);
                    subscription.expired(it.message(), envelope);
                } else {
                    takeEffect(subscription, it);
                }
            }
        }
        return after;
    }

    private Position refuse(
            Received received, Subscription<?> subscription, Verdict.Refused it, Position before) {
        var envelope = it.envelope();
        if (envelope == null) {
            var after = before.after(received);
            positions.move(before, after);
            deadLetters.layAside(received, it.reason(), it.explanation(), null);
            return after;
        }
        var after = before.after(received).withNumber(envelope.number());
        positions.move(before, after);
        switch (inbox.enter(envelope, before.lastNumber(), Mark.REFUSED)) {
            case KNOWN -> cameAgain(received, subscription, envelope);
            case NUMBER_REUSED -> numberReused(received, envelope);
            case NEW -> {
                noteGap(subscription, envelope, before);
                deadLetters.layAside(received, it.reason(), it.explanation(), envelope);
            }
            case OUT_OF_ORDER ->
                    deadLetters.layAside(received, it.reason(), it.explanation(), envelope);
        }
        return after;
    }

    /** The record of a dead letter that nobody decided about yet. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Received open(DeadLetterId id) {
        var letter = deadLetters.locked(id);
        letter.requireOpen();
        return letter.received();
    }

    /** A dead letter again, by a person's decision: every check but its turn. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Replay replay(DeadLetterId id, Subscription<?> subscription, Verdict.Genuine it, Actor by) {
        var letter = deadLetters.locked(id);
        letter.requireOpen();
        var envelope = it.envelope();
        if (Seal.expired(envelope, clock.instant())) {
            return refusedAgain(id, RefusalReason.EXPIRED, expiry(envelope), by);
        }
        switch (inbox.reenter(envelope)) {
            case NUMBER_REUSED, OUT_OF_ORDER -> {
                return refusedAgain(id, RefusalReason.NUMBER_REUSED, reused(envelope), by);
            }
            case KNOWN -> LOG.debugf("Message %s had been handled", envelope.id());
            case NEW -> takeEffect(subscription, it);
        }
        letter.replayed(by.id(), clock.instant());
        audit.append(replayed(letter, by).with("result", "handled"));
        return new Replay.Handled();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Replay refuseAgain(DeadLetterId id, RefusalReason reason, String explanation, Actor by) {
        return refusedAgain(id, reason, explanation, by);
    }

    private Replay refusedAgain(
            DeadLetterId id, RefusalReason reason, String explanation, Actor by) {
        var letter = deadLetters.locked(id);
        var text = Storable.cleaned(explanation);
        letter.refusedAgain(reason, text);
        audit.append(
                replayed(letter, by).with("result", "refused").with("reason", reason.wireName()));
        return new Replay.RefusedAgain(reason, text);
    }

    private void takeEffect(Subscription<?> subscription, Verdict.Genuine it) {
        var envelope = it.envelope();
        var carries = subscription.channel().carries();
        if (MessageNote.wanted(carries)) {
            audit.append(received(it.message(), envelope));
        }
        if (compacted(subscription)) {
            inbox.forget(envelope.topic(), envelope.number() - REMEMBERED_PRESENCE);
        }
        subscription.handle(it.message(), envelope);
    }

    /** Sent twice by a relay that was cut off, or copied by the host: one cannot tell. */
    private void cameAgain(Received received, Subscription<?> subscription, Envelope envelope) {
        LOG.debugf("Message %s came again", envelope.id());
        if (MessageNote.wanted(subscription.channel().carries())) {
            audit.append(
                    AuditEvent.of(AuditType.MESSAGE_REPEATED, READER)
                            .with("channel", received.topic())
                            .with("offset", received.offset())
                            .with("message", envelope.id())
                            .with("number", envelope.number()));
        }
    }

    private void noteGap(Subscription<?> subscription, Envelope envelope, Position before) {
        var expected = before.lastNumber() + 1;
        if (envelope.number() == expected || compacted(subscription)) {
            return;
        }
        var gap = new ChannelGap(envelope.topic(), expected, envelope.number());
        LOG.errorf(
                "Numbers %d to %d of topic %s never came",
                expected, envelope.number() - 1, envelope.topic());
        audit.append(
                AuditEvent.of(AuditType.CHANNEL_GAP, Actor.party(envelope.sender()))
                        .with("channel", gap.topic())
                        .with("expected", gap.expected())
                        .with("found", gap.found()));
        gaps.fire(gap);
    }

    private void numberReused(Received received, Envelope envelope) {
        deadLetters.layAside(received, RefusalReason.NUMBER_REUSED, reused(envelope), envelope);
    }

    private static AuditEvent received(Message message, Envelope envelope) {
        var event = MessageNote.about(message, AuditType.RECEIVED, Actor.party(envelope.sender()));
        return MessageNote.withExchange(event, envelope);
    }

    private static AuditEvent replayed(DeadLetter letter, Actor by) {
        var shown = letter.shown();
        return AuditEvent.of(AuditType.DEAD_LETTER_REPLAYED, by)
                .with("dead-letter", shown.id())
                .with("channel", shown.topic())
                .with("offset", shown.offset());
    }

    private static boolean compacted(Subscription<?> subscription) {
        return subscription.channel().carries() == PresenceMessage.class;
    }

    private static String expiry(Envelope envelope) {
        return "It was to be acted on until " + envelope.expires();
    }

    private static String reused(Envelope envelope) {
        return "Another message of this channel has the number " + envelope.number();
    }
}
