package io.kaya.node.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A policy as it was put in force once; it never changes. */
@Entity
@Table(name = "policy_version")
class PolicyVersion {
    /** What put it in force. */
    enum Origin {
        FILE,
        ACTIVATION,
        ROLLBACK;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id private long number;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private @Nullable String cases;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Origin origin;

    @Column(updatable = false)
    private String activatedBy;

    @Column(updatable = false)
    private Instant activatedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(long number, Written policy, Origin origin, String by, Instant now) {
        this.number = number;
        this.name = policy.name();
        this.digest = policy.digest();
        this.content = policy.content();
        this.cases = policy.cases();
        this.origin = origin;
        this.activatedBy = by;
        this.activatedAt = now;
    }

    /**
     * A policy as it is written.
     *
     * @param digest SHA-256 of the content, in hex
     */
    record Written(String name, String digest, String content, @Nullable String cases) {}

    Written written() {
        return new Written(name, digest, content, cases);
    }

    long number() {
        return number;
    }

    String name() {
        return name;
    }

    String digest() {
        return digest;
    }

    String content() {
        return content;
    }

    Optional<String> cases() {
        return Optional.ofNullable(cases);
    }

    Origin origin() {
        return origin;
    }

    String activatedBy() {
        return activatedBy;
    }

    Instant activatedAt() {
        return activatedAt;
    }
}
