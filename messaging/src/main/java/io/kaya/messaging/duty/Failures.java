package io.kaya.messaging.duty;

import io.kaya.messaging.work.DatabaseTrouble;
import java.util.Locale;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;

/** What stands in a state about a failure: its kind, never its text, which may repeat a row. */
public final class Failures {
    /** The audit log takes no entry until a person has decided. */
    public static final String HALTED = "database-halted";

    private Failures() {}

    /**
     * @return {@code database-away}, {@code database-full}, {@code database-busy}, {@code
     *     database-halted}, {@code broker-away}, {@code broker-refuses}, or the name of the
     *     exception
     */
    public static String kind(Exception failure) {
        return DatabaseTrouble.of(failure)
                .map(trouble -> "database-" + trouble.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> ofBroker(failure));
    }

    private static String ofBroker(Exception failure) {
        return switch (failure) {
            case RetriableException _ -> "broker-away";
            case AuthenticationException _ -> "broker-refuses";
            default -> failure.getClass().getSimpleName();
        };
    }
}
