package io.kaya.coordinator.question;

import io.kaya.protocol.ConversationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The questions that one person asked one after another. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class Conversation {
    private static final int LONGEST_TITLE = 80;

    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private String owner;

    private String title;

    @Column(updatable = false)
    private Instant startedAt;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    @SuppressWarnings("NullAway.Init")
    Conversation(ConversationId id, String owner, String firstQuestion, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.title =
                firstQuestion.length() <= LONGEST_TITLE
                        ? firstQuestion
                        : firstQuestion.substring(0, LONGEST_TITLE - 1) + "…";
        this.startedAt = now;
    }

    boolean belongsTo(String person) {
        return owner.equals(person);
    }
}
