package io.kaya.messaging;

import io.kaya.messaging.inbox.Inbox;
import io.kaya.messaging.outbox.SealedMessages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets what nobody needs any more: sent bytes, and inbox rows too old to come again. */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration SENT_STAYS = Duration.ofDays(7);
    private static final Duration RECEIVED_STAYS = Duration.ofDays(90);

    private final SealedMessages outbox;
    private final Inbox inbox;
    private @Nullable ScheduledExecutorService timer;

    Housekeeping(SealedMessages outbox, Inbox inbox) {
        this.outbox = outbox;
        this.inbox = inbox;
    }

    synchronized void start() {
        var thread = Thread.ofPlatform().name("kaya-housekeeping").daemon().factory();
        timer = Executors.newSingleThreadScheduledExecutor(thread);
        var _ =
                timer.scheduleWithFixedDelay(
                        this::tidy, EVERY.toMinutes(), EVERY.toMinutes(), TimeUnit.MINUTES);
    }

    synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    void tidy() {
        try {
            outbox.forget(SENT_STAYS);
            inbox.forget(RECEIVED_STAYS);
        } catch (RuntimeException failed) {
            LOG.warn("Old messages could not be forgotten; tried again later", failed);
        }
    }
}
