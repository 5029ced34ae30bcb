package io.kaya.audit.partners;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.audit.LogOrigin;
import io.kaya.audit.note.HashText;
import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.VerifierKey;
import io.kaya.audit.sequence.LogKey;
import io.kaya.audit.witness.Witness;
import io.kaya.audit.witness.WitnessAnswer;
import io.kaya.audit.witness.WitnessRequest;
import io.kaya.protocol.PartyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Watches the logs of others: cosigns what goes on, raises an alarm about everything else. */
@ApplicationScoped
public class Witnessing {
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);
    // A message has 256 KiB, and a note with its signatures less than 700 bytes.
    private static final int TOGETHER = 300;

    private final EntityManager entities;
    private final Alarms alarms;
    private final AuditLog audit;
    private final LogKey key;
    private final Clock clock;

    Witnessing(EntityManager entities, Alarms alarms, AuditLog audit, LogKey key, Clock clock) {
        this.entities = entities;
        this.alarms = alarms;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A checkpoint that a party showed of its own log.
     *
     * @throws MalformedNoteException when it is none, or another party's
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void shown(PartyId by, String note, long oldSize, List<String> proof, String vkey) {
        var checkpoint = SignedCheckpoint.parse(note);
        var origin = checkpoint.checkpoint().origin();
        var log =
                key.logHere(origin)
                        .filter(one -> one.party().equals(by))
                        .orElseThrow(
                                () -> new MalformedNoteException("The log is another party's"));
        var before = SeenLogs.locked(entities, origin);
        if (before == null) {
            lives(log, note);
        } else if (!before.key().equals(vkey)) {
            alarms.raise(AlarmKind.OTHER_KEY, origin, before.note(), note);
            return;
        }
        var fresh = before == null;
        var request =
                new WitnessRequest(
                        fresh ? 0 : oldSize,
                        fresh ? List.of() : proof.stream().map(HashText::parse).toList(),
                        checkpoint);
        var witness =
                new Witness(
                        key.witness(),
                        Map.of(origin, List.of(VerifierKey.parse(vkey))),
                        new SeenLogs(entities, by.value(), vkey),
                        clock);
        take(witness.addCheckpoint(request.body()), origin, before, note);
    }

    /** The notes that this party has cosigned since it told the last time. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> toTell() {
        return entities.createNativeQuery(
                        """
                        with told as (
                            update audit_seen set told = true where origin in (
                                select origin from audit_seen where not told
                                order by origin limit :most for update)
                            returning origin, note)
                        select note from told order by origin
                        """,
                        String.class)
                .setParameter("most", TOGETHER)
                .getResultList();
    }

    /** A party's log under a name that is new here: its first, or one after a loss. */
    private void lives(LogOrigin log, String note) {
        var others =
                entities.createQuery("from SeenLog s where s.party = :party", SeenLog.class)
                        .setParameter("party", log.party().value())
                        .getResultList();
        for (var other : others) {
            var life = key.logHere(other.origin()).map(LogOrigin::life).orElse(0);
            var kind = life < log.life() ? AlarmKind.RENEWED : AlarmKind.ROLLED_BACK;
            alarms.raise(kind, log.toString(), other.note(), note);
        }
    }

    private void take(WitnessAnswer answer, String origin, @Nullable SeenLog before, String note) {
        switch (answer) {
            case WitnessAnswer.Cosigned cosigned -> noted(cosigned.checkpoint());
            case WitnessAnswer.Malformed malformed ->
                    throw new MalformedNoteException(malformed.why());
            case WitnessAnswer.NotSigned _, WitnessAnswer.UnknownLog _ ->
                    throw new MalformedNoteException("The checkpoint is not signed by its log");
            case WitnessAnswer.Forked _ -> doubt(AlarmKind.FORKED, origin, before, note);
            case WitnessAnswer.NotProved _ -> doubt(AlarmKind.UNPROVEN, origin, before, note);
            case WitnessAnswer.OtherSize other -> {
                var size = other.shown().checkpoint().size();
                if (size < other.last().size()) {
                    doubt(AlarmKind.ROLLED_BACK, origin, before, note);
                } else if (size > other.last().size()) {
                    doubt(AlarmKind.UNPROVEN, origin, before, note);
                }
            }
        }
    }

    private void doubt(AlarmKind kind, String origin, @Nullable SeenLog before, String note) {
        alarms.raise(kind, origin, before == null ? "" : before.note(), note);
    }

    private void noted(SignedCheckpoint cosigned) {
        var checkpoint = cosigned.checkpoint();
        var seen = SeenLogs.locked(entities, checkpoint.origin());
        if (seen != null && seen.note(clock.instant(), NOTE_EVERY)) {
            audit.append(
                    AuditEvent.of(AuditType.CHECKPOINT_SEEN, Actor.system("witness"))
                            .with("log", checkpoint.origin())
                            .with("size", checkpoint.size())
                            .with("root", checkpoint.root()));
        }
    }
}
