package io.kaya.node.presence;

import io.kaya.protocol.message.Wire;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this node would say of itself, and what its operator let it say. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class Card {
    static final String ID = "card";

    @Id private String id = ID;
    @Version private int version;
    private @Nullable String proposed;
    private @Nullable Instant proposedAt;
    private @Nullable String approved;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;

    protected Card() {}

    void propose(CardText text, Instant now) {
        proposed = Wire.write(text);
        proposedAt = now;
    }

    void approve(String by, Instant now) {
        approved = proposed;
        approvedBy = by;
        approvedAt = now;
    }

    Optional<CardText> proposed() {
        return Optional.ofNullable(proposed).map(json -> Wire.read(json, CardText.class));
    }

    Optional<CardText> approved() {
        return Optional.ofNullable(approved).map(json -> Wire.read(json, CardText.class));
    }

    Optional<String> approvedBy() {
        return Optional.ofNullable(approvedBy);
    }

    Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    Optional<Instant> approvedAt() {
        return Optional.ofNullable(approvedAt);
    }
}
