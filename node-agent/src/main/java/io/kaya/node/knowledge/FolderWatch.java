package io.kaya.node.knowledge;

import io.kaya.node.knowledge.reading.ReadingLimits;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at the documents folder again and again, on a thread of its own. */
@ApplicationScoped
class FolderWatch {
    private static final Logger LOG = Logger.getLogger(FolderWatch.class);
    private static final long LAST_LOOK_MILLIS = 20_000;

    private final KnowledgeConfig config;
    private final PassageIndex index;
    private final DocumentRegister register;
    private final Meter meter;
    private final Event<Indexed> indexed;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicBoolean everythingAgain = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    FolderWatch(
            KnowledgeConfig config,
            PassageIndex index,
            DocumentRegister register,
            Meter meter,
            Event<Indexed> indexed,
            Clock clock) {
        this.config = config;
        this.index = index;
        this.register = register;
        this.meter = meter;
        this.indexed = indexed;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("watch-documents").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake.release();
        var running = thread;
        // Never interrupted: that would close the index's files under it.
        if (running != null) running.join(LAST_LOOK_MILLIS);
    }

    void readEverythingAgain() {
        everythingAgain.set(true);
        wake.release();
    }

    private void run() {
        @Nullable FolderSync sync = null;
        var troubled = "";
        var told = false;
        while (!stopping) {
            var all = everythingAgain.getAndSet(false);
            try {
                if (sync == null) sync = sync();
                var changed = sync.look(all);
                if (changed || !told) {
                    indexed.fire(new Indexed(index.size()));
                    told = true;
                }
                troubled = "";
            } catch (IOException | RuntimeException failed) {
                sync = null; // what it remembers may differ from what was stored
                if (all) everythingAgain.set(true);
                troubled = told(failed, troubled);
            } catch (InterruptedException e) {
                return;
            }
            rest();
        }
    }

    private FolderSync sync() throws IOException {
        return new FolderSync(
                config.documents(),
                config.index().resolve("reading"),
                index,
                register,
                ReadingLimits.USUAL,
                meter,
                clock,
                () -> stopping);
    }

    private String told(Exception failed, String before) {
        var what =
                "The documents folder %s cannot be indexed; it is tried again"
                        .formatted(config.documents());
        var now = failed.getClass().getName();
        if (!now.equals(before)) LOG.warnf(failed, "%s", what);
        meter.troubled(what);
        return now;
    }

    private void rest() {
        try {
            if (wake.tryAcquire(config.documentsPoll().toMillis(), TimeUnit.MILLISECONDS))
                wake.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
