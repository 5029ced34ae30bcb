package io.kaya.cli.audit;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Times;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Points in time as people type them: a moment, a day of theirs, or how long ago. */
final class Moments {
    private Moments() {}

    /** As agents read it; empty for nothing. */
    static String told(String typed, Clock clock) {
        if (typed.isBlank()) return "";
        return Stream.<Supplier<Instant>>of(
                        () -> Instant.parse(typed),
                        () -> LocalDate.parse(typed).atStartOfDay(clock.getZone()).toInstant(),
                        () -> clock.instant().minus(Times.duration(typed)))
                .flatMap(reader -> read(reader).stream())
                .findFirst()
                .orElseThrow(() ->
                        new CommandFailedException(
                                ExitCode.USAGE,
                                "usage",
                                "'%s' is no time; write 2026-11-22, 2026-11-22T10:00:00Z or 24h"
                                        .formatted(typed)))
                .toString();
    }

    private static Optional<Instant> read(Supplier<Instant> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DateTimeException | IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
