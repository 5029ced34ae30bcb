package io.kaya.node.knowledge;

import io.kaya.node.knowledge.reading.DocumentReader;
import io.kaya.node.knowledge.reading.ReadingLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Makes the index like the folder. The index is committed before the register says so, and
 * documents are named by their content, so after a crash at any moment the next look finds what is
 * missing and what is too much.
 */
final class FolderSync {
    private static final int BATCH = 256;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(3);
    private static final long PATIENCE_MILLIS = 200;

    private final Path folder;
    private final Path work;
    private final PassageIndex index;
    private final Ledger ledger;
    private final ReadingLimits limits;
    private final DocumentReader reader;
    private final Meter meter;
    private final Clock clock;
    private final BooleanSupplier stopping;

    private final List<ReadAhead.Result> batch = new ArrayList<>();
    private final List<Outcome> unrecorded = new ArrayList<>();
    private Instant committed;
    private boolean everythingAgain;

    FolderSync(
            Path folder,
            Path work,
            PassageIndex index,
            DocumentRegister register,
            ReadingLimits limits,
            Meter meter,
            Clock clock,
            BooleanSupplier stopping)
            throws IOException {
        this.folder = folder;
        this.work = Files.createDirectories(work);
        this.index = index;
        this.ledger = new Ledger(register, index.documents());
        this.limits = limits;
        this.reader = new DocumentReader(limits);
        this.meter = meter;
        this.clock = clock;
        this.stopping = stopping;
        this.committed = clock.instant();
        sweep();
    }

    /**
     * One look at the folder; comes back when the index is as the folder was, or when it is to
     * stop.
     */
    boolean look(boolean again) throws IOException, InterruptedException {
        everythingAgain = again;
        var found = FolderScan.of(folder);
        var gone = ledger.pathsBut(found);
        forgetGone(gone);
        var todo = found.stream().filter(file -> again || !ledger.settled(file)).toList();
        meter.begin(found.size(), todo.size());
        ledger.announce(todo);
        if (!todo.isEmpty()) readAll(todo);
        if (stopping.getAsBoolean()) return false;
        removeStrays();
        meter.end();
        return !gone.isEmpty() || !todo.isEmpty();
    }

    private void forgetGone(List<String> gone) {
        if (gone.isEmpty()) return;
        gone.stream().map(ledger::formerId).forEach(index::remove);
        index.commit();
        ledger.forget(gone);
    }

    private void readAll(List<FoundFile> todo) throws InterruptedException {
        try (var ahead = new ReadAhead(folder, work, reader, limits.bytes(), todo)) {
            for (int left = todo.size(); left > 0 && !stopping.getAsBoolean(); ) {
                var result = ahead.next(PATIENCE_MILLIS);
                if (result.isPresent()) {
                    batch.add(result.orElseThrow());
                    left--;
                }
                if (passages() >= BATCH) write();
                if (clock.instant().isAfter(committed.plus(BETWEEN_COMMITS))) commit();
            }
            if (!stopping.getAsBoolean()) commit();
        } finally {
            batch.clear();
            unrecorded.clear();
        }
    }

    private int passages() {
        return batch.stream().mapToInt(result -> result.passages().size()).sum();
    }

    private void commit() {
        write();
        index.commit();
        ledger.record(unrecorded);
        unrecorded.clear();
        committed = clock.instant();
    }

    /** What is new goes into the index at once, so that its texts are encoded in full batches. */
    private void write() {
        var fresh =
                batch.stream()
                        .filter(result -> !result.passages().isEmpty())
                        .filter(result -> everythingAgain || !ledger.holds(idOf(result)))
                        .collect(Collectors.toMap(FolderSync::idOf, ReadAhead.Result::passages));
        var cut = index.replaceAll(fresh);
        meter.encoded(fresh.values().stream().mapToInt(List::size).sum());
        for (var result : batch) {
            removeFormer(result);
            unrecorded.add(warned(result, cut));
            meter.done();
        }
        batch.clear();
    }

    private void removeFormer(ReadAhead.Result result) {
        var former = ledger.formerId(result.outcome().file().path());
        switch (result.outcome()) {
            case Outcome.Indexed _ -> {
                if (!former.equals(idOf(result))) index.remove(former);
            }
            case Outcome.Failed _ -> index.remove(former);
            case Outcome.Waiting _ -> {}
        }
    }

    private static Outcome warned(ReadAhead.Result result, Map<String, Integer> cut) {
        if (!(result.outcome() instanceof Outcome.Indexed read)) return result.outcome();
        int times = cut.getOrDefault(idOf(result), 0);
        if (times == 0) return read;
        var warnings = new ArrayList<>(read.warnings());
        warnings.add(
                "The model read only the beginning of %,d of %,d passages; words find them whole"
                        .formatted(times, read.passages()));
        return new Outcome.Indexed(
                read.file(), read.sha256(), read.title(), read.passages(), warnings);
    }

    private static String idOf(ReadAhead.Result result) {
        return result.passages().getFirst().documentId();
    }

    private void removeStrays() {
        var strays = ledger.takeStrays();
        if (strays.isEmpty()) return;
        strays.forEach(index::remove);
        index.commit();
    }

    /** Copies that a killed process left behind. */
    private void sweep() throws IOException {
        try (var left = Files.list(work)) {
            for (var copy : left.toList()) Files.deleteIfExists(copy);
        }
    }
}
