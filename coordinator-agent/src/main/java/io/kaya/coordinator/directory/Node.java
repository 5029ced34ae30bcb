package io.kaya.coordinator.directory;

import io.kaya.coordinator.federation.Federation.Member;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import io.kaya.protocol.message.Wire;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the federation: whose it is, the host says; its own card, once it has shown one, says
 * where it is and what it knows of.
 */
@Entity
public class Node {
    private static final Duration SEEN_AS_ONLINE = Duration.ofSeconds(30);

    @Id private String id;
    @Version private int version;
    private String name;
    private String organisation;
    private @Nullable String city;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private String description;
    private @Nullable String card;
    private @Nullable Instant lastSeen;
    private boolean registered;
    private @Nullable Long clockLast;
    private long clockAgreed;

    @SuppressWarnings("NullAway.Init")
    protected Node() {}

    @SuppressWarnings("NullAway.Init")
    Node(Member member) {
        this.id = member.id().value();
        registered(member);
    }

    final void registered(Member member) {
        registered = true;
        name = member.name();
        organisation = Objects.requireNonNullElse(member.organisation(), member.name());
        if (card != null) {
            return;
        }
        city = member.city();
        latitude = member.latitude();
        longitude = member.longitude();
        description = Objects.requireNonNullElse(member.description(), "");
    }

    /** No longer a member: its history stays, but nothing is asked of it. */
    void unregistered() {
        registered = false;
    }

    void showed(NodeCard told, Instant said, Instant now) {
        var shown = ShownCard.of(told);
        card = Wire.write(shown);
        city = shown.city();
        latitude = shown.latitude();
        longitude = shown.longitude();
        description = shown.description();
        seen(said, now);
    }

    void beat(Instant said, Instant now) {
        var reading = clock().heard(said, now);
        clockLast = Objects.requireNonNull(reading.last()).toMillis();
        clockAgreed = reading.agreed().toMillis();
        seen(said, now);
    }

    /** What two heartbeats agreed on. */
    ClockReading clock() {
        return new ClockReading(
                clockLast == null ? null : Duration.ofMillis(clockLast),
                Duration.ofMillis(clockAgreed));
    }

    private void seen(Instant said, Instant now) {
        var at = clock().corrected(said, now);
        if (lastSeen == null || at.isAfter(lastSeen)) {
            lastSeen = at;
        }
    }

    public boolean online(Instant now) {
        return lastSeen != null && lastSeen.isAfter(seenAsOnline(now));
    }

    /** Who was seen after this is online. */
    public static Instant seenAsOnline(Instant now) {
        return now.minus(SEEN_AS_ONLINE);
    }

    public NodeId id() {
        return new NodeId(id);
    }

    public String name() {
        return name;
    }

    public String organisation() {
        return organisation;
    }

    public Optional<String> city() {
        return Optional.ofNullable(city);
    }

    public Optional<Double> latitude() {
        return Optional.ofNullable(latitude);
    }

    public Optional<Double> longitude() {
        return Optional.ofNullable(longitude);
    }

    public String description() {
        return description;
    }

    public Optional<Instant> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }

    public Optional<NodeCard> card() {
        return Optional.ofNullable(card).map(json -> Wire.read(json, NodeCard.class));
    }

    boolean isRegistered() {
        return registered;
    }
}
