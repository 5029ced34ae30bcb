package io.kaya.node.review;

import com.github.f4b6a3.uuid.UuidCreator;
import io.kaya.governance.review.ReviewState;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.Maker;
import io.kaya.protocol.message.Wire;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for a decision: whether to take part in a task, or whether a draft may leave
 * as it stands.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class ReviewItem {
    enum Kind {
        REQUEST,
        RELEASE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private UUID task;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private String draft;

    private String redactions = "{\"changes\":[],\"dropped\":[]}";
    private String content;
    private String digest;
    private String findings;
    private @Nullable String why;

    @Enumerated(EnumType.STRING)
    private ReviewState state = ReviewState.PENDING;

    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reasonCode;
    private @Nullable String reasonText;

    @SuppressWarnings("NullAway.Init")
    protected ReviewItem() {}

    @SuppressWarnings("NullAway.Init")
    private ReviewItem(TaskId task, Kind kind, StoredDraft draft, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.task = task.value();
        this.kind = kind;
        this.draft = Wire.write(draft);
        this.createdAt = now;
        this.content = "";
        this.digest = Wire.digest("");
        this.findings = "[]";
    }

    static ReviewItem request(TaskId task, String why, Instant now) {
        var item =
                new ReviewItem(
                        task, Kind.REQUEST, new StoredDraft(List.of(), Maker.EXTRACTIVE), now);
        item.why = why;
        return item;
    }

    static ReviewItem release(TaskId task, StoredDraft draft, Instant now) {
        return new ReviewItem(task, Kind.RELEASE, draft, now);
    }

    /** What would leave has changed; every decision from now on is about these bytes. */
    void leaves(Outgoing outgoing, List<FoundInDraft> found, Changes changes) {
        requirePending();
        redactions = Wire.write(changes);
        content = outgoing.content();
        digest = outgoing.digest();
        findings = Wire.write(found);
    }

    void waitsFor(String reason) {
        why = reason;
    }

    void decided(ReviewState decision, String by, Instant now) {
        requirePending();
        if (!state.mayBecome(decision)) {
            throw new IllegalArgumentException("A review cannot become " + decision.wireName());
        }
        state = decision;
        decidedBy = by;
        decidedAt = now;
    }

    void reason(String code, @Nullable String text) {
        reasonCode = code;
        reasonText = text;
    }

    void requirePending() {
        if (state != ReviewState.PENDING) {
            throw new AlreadyDecidedException(id, state, decidedBy, decidedAt);
        }
    }

    UUID id() {
        return id;
    }

    TaskId task() {
        return new TaskId(task);
    }

    Kind kind() {
        return kind;
    }

    Instant createdAt() {
        return createdAt;
    }

    StoredDraft draft() {
        return Wire.read(draft, StoredDraft.class);
    }

    Changes changes() {
        return Wire.read(redactions, Changes.class);
    }

    String content() {
        return content;
    }

    String digest() {
        return digest;
    }

    List<FoundInDraft> findings() {
        return List.of(Wire.read(findings, FoundInDraft[].class));
    }

    Optional<String> why() {
        return Optional.ofNullable(why);
    }

    ReviewState state() {
        return state;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    Optional<String> reasonText() {
        return Optional.ofNullable(reasonText);
    }
}
