package io.kaya.node.release;

import com.github.f4b6a3.uuid.UuidCreator;
import io.kaya.protocol.TaskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody decided that exactly these bytes may leave; it can be used once. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class Decision {
    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private UUID task;

    @Column(updatable = false)
    private String digest;

    @Column(updatable = false)
    private String policyDigest;

    @Column(updatable = false)
    private String decidedBy;

    @Column(updatable = false)
    private boolean standing;

    @Column(updatable = false)
    private Instant decidedAt;

    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    @SuppressWarnings("NullAway.Init")
    private Decision(
            TaskId task,
            String digest,
            String policyDigest,
            String by,
            boolean standing,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.task = task.value();
        this.digest = digest;
        this.policyDigest = policyDigest;
        this.decidedBy = by;
        this.standing = standing;
        this.decidedAt = now;
    }

    public static Decision byPerson(
            TaskId task, String digest, String policyDigest, String person, Instant now) {
        return new Decision(task, digest, policyDigest, person, false, now);
    }

    /**
     * @param rule whose standing grant a person has confirmed
     */
    public static Decision byGrant(
            TaskId task, String digest, String policyDigest, String rule, Instant now) {
        return new Decision(task, digest, policyDigest, rule, true, now);
    }

    void use(TaskId of, String contentDigest, Instant now) {
        if (!task.equals(of.value()) || !digest.equals(contentDigest)) {
            throw new NotDecidedException(
                    "The decision of "
                            + decidedBy
                            + " is about other bytes than those of task "
                            + of);
        }
        if (usedAt != null) {
            throw new NotDecidedException(
                    "The decision about task " + of + " was used already, at " + usedAt);
        }
        usedAt = now;
    }

    String decidedBy() {
        return decidedBy;
    }

    boolean standing() {
        return standing;
    }

    String policyDigest() {
        return policyDigest;
    }
}
