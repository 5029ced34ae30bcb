package io.kaya.audit.partners;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.audit.sequence.LogKey;
import io.kaya.audit.sequence.Sequencer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a person must look at: raised once, open until somebody says why it is settled. */
@ApplicationScoped
public class Alarms {
    private static final Logger LOG = System.getLogger(Alarms.class.getName());
    private static final Actor WITNESS = Actor.system("witness");

    private final EntityManager entities;
    private final AuditLog audit;
    private final Sequencer sequencer;
    private final LogKey key;
    private final Clock clock;

    Alarms(EntityManager entities, AuditLog audit, Sequencer sequencer, LogKey key, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.sequencer = sequencer;
        this.key = key;
        this.clock = clock;
    }

    /** The open ones, oldest first. */
    @Transactional
    public List<AlarmView> open() {
        return openOnes().map(Alarm::view).toList();
    }

    @Transactional
    public boolean halted() {
        return openOnes().anyMatch(alarm -> alarm.view().halts());
    }

    /** Says that somebody has looked into what another party's log did. */
    @Transactional
    public AlarmView settle(UUID id, Actor by, String reason) {
        var alarm = entities.find(Alarm.class, id);
        if (alarm == null || alarm.view().halts()) {
            throw new UnknownAlarmException(id);
        }
        alarm.settle(by.id(), reason, clock.instant());
        audit.append(
                AuditEvent.of(AuditType.ALARM_SETTLED, by)
                        .with("alarm", id)
                        .with("log", alarm.view().log())
                        .with("kind", alarm.view().kind())
                        .with("reason", reason));
        return alarm.view();
    }

    /**
     * This log goes on under a new name from what it still has; its partners see that it began
     * anew.
     *
     * @return the new name
     * @throws NothingLostException when it is not halted
     */
    @Transactional
    public String acceptLoss(Actor by, String reason) {
        var halting = openOnes().filter(alarm -> alarm.view().halts()).toList();
        if (halting.isEmpty()) {
            throw new NothingLostException();
        }
        var before = key.origin();
        // Also above every name that the evidence tells: the loss may include an earlier renewal.
        var newest =
                Stream.concat(Stream.of(before), halting.stream().map(Alarms::shownOrigin))
                        .flatMap(origin -> key.logHere(origin).stream())
                        .reduce((a, b) -> a.life() > b.life() ? a : b)
                        .orElseThrow();
        sequencer.renew(newest.nextLife());
        halting.forEach(alarm -> alarm.settle(by.id(), reason, clock.instant()));
        audit.append(
                AuditEvent.of(AuditType.LOSS_ACCEPTED, by)
                        .with("before", before)
                        .with("now", key.origin())
                        .with("reason", reason));
        return key.origin();
    }

    /** What the parties are to be told of their logs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Objection> toTell() {
        return entities.createQuery("from Alarm a where a.told = false order by a.id", Alarm.class)
                .getResultStream()
                .map(Alarm::tell)
                .toList();
    }

    /** Once, until it is settled. */
    void raise(AlarmKind kind, String log, String seen, String shown) {
        var known =
                openOnes()
                        .map(Alarm::view)
                        .anyMatch(
                                one -> one.log().equals(log) && one.kind().equals(kind.wireName()));
        if (known) {
            return;
        }
        var type = kind.halts() ? AuditType.LOG_HALTED : AuditType.LOG_DOUBTED;
        audit.append(AuditEvent.of(type, WITNESS).with("log", log).with("kind", kind.wireName()));
        entities.persist(new Alarm(kind, log, seen, shown, clock.instant()));
        LOG.log(
                Level.ERROR,
                "ALARM: the audit log {0} is {1}{2}",
                log,
                kind.wireName(),
                kind.halts() ? ". Nothing is done here until a person decides" : "");
    }

    private Stream<Alarm> openOnes() {
        return entities.createQuery(
                        "from Alarm a where a.settledAt is null order by a.id", Alarm.class)
                .getResultStream();
    }

    private static String shownOrigin(Alarm alarm) {
        return alarm.shownNote().lines().findFirst().orElse("");
    }
}
