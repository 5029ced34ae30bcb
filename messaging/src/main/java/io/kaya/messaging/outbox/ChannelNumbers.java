package io.kaya.messaging.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The gapless numbers of one topic that this party writes; locked while one is given. */
@Entity
@Table(name = "channel")
class ChannelNumbers {
    @Id private String topic;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "known_end")
    private @Nullable Long knownEnd;

    @SuppressWarnings("NullAway.Init")
    protected ChannelNumbers() {}

    String topic() {
        return topic;
    }

    long upcoming() {
        return lastNumber + 1;
    }

    void give() {
        lastNumber++;
    }

    /**
     * @param end where the topic ends now
     * @return how many records stand there that this party does not know
     */
    long unknown(long end) {
        return knownEnd == null ? 0 : Math.max(0, end - knownEnd);
    }

    void knows(long end) {
        knownEnd = knownEnd == null ? end : Math.max(knownEnd, end);
    }

    /** Each of them may have a number of this party's. */
    void passOver(long records) {
        lastNumber += records;
    }
}
