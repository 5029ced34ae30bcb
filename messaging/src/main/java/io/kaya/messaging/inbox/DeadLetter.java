package io.kaya.messaging.inbox;

import io.kaya.protocol.message.Wire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was laid aside: open, until a person replays or drops it. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {
    @Id private UUID id;

    @Column(updatable = false)
    private String topic;

    @Column(name = "part", updatable = false)
    private int partition;

    @Column(name = "at_offset", updatable = false)
    private long offset;

    @Enumerated(EnumType.STRING)
    private RefusalReason reason;

    private String explanation;

    @Column(updatable = false)
    private @Nullable String key;

    @Column(updatable = false)
    private String headers;

    @Column(updatable = false)
    private byte[] value;

    @Column(updatable = false)
    private int size;

    @Column(updatable = false)
    private Instant arrived;

    @Enumerated(EnumType.STRING)
    private DeadLetterState state;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable Instant decided;
    @Version private int version;

    @SuppressWarnings("NullAway.Init")
    protected DeadLetter() {}

    DeadLetter(Received received, RefusalReason reason, String explanation, Instant now) {
        this.id = DeadLetterId.next().value();
        this.topic = received.topic();
        this.partition = received.partition();
        this.offset = received.offset();
        this.reason = reason;
        this.explanation = explanation;
        this.key = received.key();
        this.headers = Wire.write(new TreeMap<>(received.headers()));
        this.value = kept(received.value()).getBytes(StandardCharsets.ISO_8859_1);
        this.size = received.value().length();
        this.arrived = now;
        this.state = DeadLetterState.OPEN;
    }

    /** The record as it came, so that every check can be made again. */
    Received received() {
        var bytes = new String(value, StandardCharsets.ISO_8859_1);
        return new Received(topic, partition, offset, key, bytes, headers());
    }

    void requireOpen() {
        if (state != DeadLetterState.OPEN) {
            throw new DeadLetterDecidedException(new DeadLetterId(id), state, decidedBy);
        }
    }

    void replayed(String by, Instant now) {
        decide(DeadLetterState.REPLAYED, by, now);
    }

    void dropped(String by, Instant now) {
        decide(DeadLetterState.DROPPED, by, now);
    }

    void refusedAgain(RefusalReason why, String explained) {
        requireOpen();
        reason = why;
        explanation = explained;
    }

    DeadLetterView shown() {
        return new DeadLetterView(
                new DeadLetterId(id),
                topic,
                partition,
                offset,
                reason,
                explanation,
                key,
                headers(),
                size,
                arrived,
                state,
                decidedBy,
                decided);
    }

    private void decide(DeadLetterState as, String by, Instant now) {
        requireOpen();
        state = as;
        decidedBy = by;
        decided = now;
    }

    private Map<String, String> headers() {
        return Wire.read(headers, Headers.class);
    }

    // One byte more than may travel, so that a replay finds it oversized again.
    private static String kept(String bytes) {
        return bytes.substring(0, Math.min(bytes.length(), Wire.LARGEST_VALUE + 1));
    }

    private static final class Headers extends TreeMap<String, String> {}
}
