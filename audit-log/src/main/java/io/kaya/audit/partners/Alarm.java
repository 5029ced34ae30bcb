package io.kaya.audit.partners;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a log is not what was seen of it before, with what its party signed as evidence. */
@Entity
@Table(name = "audit_alarm")
class Alarm {
    @Id private UUID id;

    @Column(updatable = false)
    private String log;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private boolean halts;

    @Column(updatable = false)
    private String seen;

    @Column(updatable = false)
    private String shown;

    @Column(updatable = false)
    private Instant at;

    @SuppressWarnings("UnusedVariable") // queries look at it
    private boolean told;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Alarm() {}

    Alarm(AlarmKind kind, String log, String seen, String shown, Instant at) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.log = log;
        this.kind = kind.wireName();
        this.halts = kind.halts();
        this.seen = seen;
        this.shown = shown;
        this.at = at;
        // Only what others did is told to them.
        this.told = kind.halts() || kind == AlarmKind.RENEWED || kind == AlarmKind.OTHER_KEY;
    }

    /** What is told to its party, once. */
    Objection tell() {
        told = true;
        return new Objection(seen, shown);
    }

    void settle(String by, String why, Instant now) {
        if (settledAt != null) {
            throw new AlarmSettledException(id, String.valueOf(settledBy));
        }
        settledAt = now;
        settledBy = by;
        reason = why;
    }

    String shownNote() {
        return shown;
    }

    AlarmView view() {
        return new AlarmView(id, log, kind, halts, seen, shown, at, settledAt, settledBy, reason);
    }
}
