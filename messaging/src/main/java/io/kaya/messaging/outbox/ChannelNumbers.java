package io.kaya.messaging.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The gapless numbers of one topic that this party writes; locked while one is given. */
@Entity
@Table(name = "channel")
class ChannelNumbers {
    @Id private String topic;

    @Column(name = "last_number")
    private long lastNumber;

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
}
