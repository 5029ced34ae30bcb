package io.kaya.sandbox.supervisor;

import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.secret.PrivateFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a whole federation below one folder: broker, database, coordinator and nodes. */
public final class Supervisor implements AutoCloseable {
    private final Layout layout;
    private final FederationFile federation;
    private final FolderLock lock;
    private final Parts parts;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object reporting = new Object();
    private volatile boolean closing;
    private volatile Progress progress = _ -> {};

    private Supervisor(
            Layout layout,
            FederationFile federation,
            FolderLock lock,
            Installation installation,
            Pacing pacing) {
        this.layout = layout;
        this.federation = federation;
        this.lock = lock;
        parts =
                new Parts(
                        layout, federation, installation, pacing, Clock.systemUTC(), this::changed);
    }

    /** Takes the folder, which nobody else may hold; nothing runs yet. */
    public static Supervisor open(Path folder, FederationFile federation, Installation installation)
            throws InterruptedException {
        return open(folder, federation, installation, Pacing.USUAL);
    }

    public static Supervisor open(
            Path folder, FederationFile federation, Installation installation, Pacing pacing)
            throws InterruptedException {
        var layout = new Layout(PrivateFiles.folder(folder.toAbsolutePath().normalize()));
        var lock = FolderLock.take(layout.folder());
        try {
            // Before the ports are chosen: what was left behind still holds them.
            Leftovers.stop(layout.folder());
            var supervisor = new Supervisor(layout, federation, lock, installation, pacing);
            supervisor.report().write(layout.folder());
            return supervisor;
        } catch (RuntimeException | InterruptedException e) {
            lock.close();
            throw e;
        }
    }

    /** Starts all and returns when every part is ready or has failed; ended early by close. */
    public FederationReport start(Progress progress) throws InterruptedException {
        this.progress = progress;
        PrivateFiles.folder(layout.folder().resolve("logs"));
        PrivateFiles.folder(layout.folder().resolve("keys"));
        begin(parts.foundations());
        var book = AccountBook.provide(layout.accountBook(), federation);
        Keys.provide(layout, parts.parties());
        for (var part : parts.foundations()) {
            if (part.settle() == Phase.FAILED) throw new PartFailedException(part.report());
        }
        if (closing) return report();
        parts.writeSettings(book);
        var wanted = parts.wantedAgents();
        begin(wanted);
        for (var agent : wanted) agent.settle();
        return report();
    }

    /** Ends everything when this JVM ends, by Ctrl-C too. */
    public Supervisor closeOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "federation-end"));
        return this;
    }

    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    public FederationReport report() {
        return new FederationReport(
                1,
                federation.federation().value(),
                federation.file().toString(),
                ProcessHandle.current().pid(),
                parts.all().stream().map(Part::report).toList());
    }

    /** Starts one part and waits until it is ready or has failed. */
    public Phase start(String part) throws InterruptedException {
        var one = parts.find(part);
        begin(List.of(one));
        return one.settle();
    }

    /** Stops one part, which then stays down until it is started. */
    public void stop(String part) throws InterruptedException {
        parts.find(part).stop();
    }

    /** Kills one part by -9; it comes again by itself. */
    public void kill(String part) {
        parts.find(part).kill();
    }

    /** Freezes one part: it lives and does not answer. */
    public void pause(String part) {
        parts.find(part).signal("STOP");
    }

    public void resume(String part) {
        parts.find(part).signal("CONT");
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closing) return;
            closing = true;
        }
        try {
            // Agents finish what they hold while broker and database are still there.
            parts.stopAgents();
            for (var part : parts.foundations()) part.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.close();
            closed.countDown();
        }
    }

    /** Whether somebody supervises this folder now. */
    public static boolean runs(Path folder) {
        return FolderLock.held(folder.toAbsolutePath().normalize());
    }

    /** Ends the supervisor of a folder, and what a killed one left behind; false if none ran. */
    public static boolean stopRunning(Path folder, Duration patience) throws InterruptedException {
        var place = folder.toAbsolutePath().normalize();
        var supervisor =
                FederationReport.read(place)
                        .filter(_ -> FolderLock.held(place))
                        .flatMap(report -> ProcessHandle.of(report.supervisor()));
        if (supervisor.isPresent()) end(supervisor.get(), patience);
        var orphans = !Leftovers.of(place).isEmpty();
        Leftovers.stop(place);
        return supervisor.isPresent() || orphans;
    }

    /** Forgets everything a folder holds: keys, accounts, questions, logs. */
    public static void wipe(Path folder) throws InterruptedException {
        var place = PrivateFiles.folder(folder.toAbsolutePath().normalize());
        try (var _ = FolderLock.take(place)) {
            Leftovers.stop(place);
            PrivateFiles.delete(place);
        }
    }

    private static void end(ProcessHandle supervisor, Duration patience)
            throws InterruptedException {
        supervisor.destroy();
        try {
            supervisor.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            supervisor.destroyForcibly();
        }
    }

    private synchronized void begin(List<Part> some) {
        if (!closing) some.forEach(Part::start);
    }

    // Not under the lock of this object: a part changes while it holds its own.
    private void changed(PartReport part) {
        synchronized (reporting) {
            report().write(layout.folder());
            progress.changed(part);
        }
    }
}
