package io.kaya.messaging.duty;

import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A thread that does its duty while this replica leads, and tries again after a growing pause. */
public final class DutyLoop {
    private static final Logger LOG = Logger.getLogger(DutyLoop.class);
    private static final Duration STANDBY = Duration.ofMillis(100);
    private static final Duration LAST_ROUND = Duration.ofSeconds(20);

    private final String name;
    private final Leadership leadership;
    private final Duty duty;
    private final Clock clock;
    private final Pause pause = new Pause();
    private final Signal stopped = new Signal();

    private volatile boolean closing;
    private volatile Standing standing = new Standing.Stopped();
    private volatile @Nullable Thread thread;

    public DutyLoop(String name, Leadership leadership, Duty duty, Clock clock) {
        this.name = name;
        this.leadership = leadership;
        this.duty = duty;
        this.clock = clock;
    }

    public void start() {
        closing = false;
        standing = new Standing.Standby();
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Lets the round at hand end, then stops. */
    public void stop() {
        closing = true;
        stopped.raise();
        var running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(LAST_ROUND)) {
                LOG.warnf("%s did not end its last round within %s", name, LAST_ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public Standing standing() {
        return standing;
    }

    private void run() {
        try {
            while (!closing) {
                turn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            duty.letGo();
            standing = new Standing.Stopped();
        }
    }

    private void turn() throws InterruptedException {
        if (!leadership.held()) {
            rest();
            return;
        }
        try {
            duty.round(this::onDuty);
            recovered();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failed(e);
        }
    }

    private boolean onDuty() {
        return !closing && leadership.held();
    }

    private void rest() throws InterruptedException {
        if (!(standing instanceof Standing.Standby)) {
            duty.letGo();
            standing = new Standing.Standby();
        }
        stopped.await(STANDBY);
    }

    private void recovered() {
        if (!(standing instanceof Standing.Running)) {
            LOG.infof("%s runs", name);
            standing = new Standing.Running();
        }
        pause.reset();
    }

    private void failed(Exception failure) throws InterruptedException {
        duty.letGo();
        var wait = pause.next();
        if (standing instanceof Standing.Troubled) {
            LOG.debugf(failure, "%s failed again, next try in %s", name, wait);
        } else {
            LOG.warnf(failure, "%s failed and is tried again, next in %s", name, wait);
            standing = new Standing.Troubled(Failures.kind(failure), clock.instant());
        }
        stopped.await(wait);
    }
}
