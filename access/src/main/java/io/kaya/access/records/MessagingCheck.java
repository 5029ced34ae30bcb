package io.kaya.access.records;

import io.kaya.messaging.Messaging;
import io.kaya.messaging.duty.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the broker cannot be reached, or the relay or reader stands still. */
@Readiness
@ApplicationScoped
class MessagingCheck implements HealthCheck {
    private final Messaging messaging;

    MessagingCheck(Messaging messaging) {
        this.messaging = messaging;
    }

    @Override
    public HealthCheckResponse call() {
        var state = messaging.state();
        return HealthCheckResponse.named("messaging")
                .withData("leading", state.leading())
                .withData("relay", word(state.relay()))
                .withData("reader", word(state.reader()))
                .status(state.ready())
                .build();
    }

    private static String word(Standing standing) {
        return switch (standing) {
            case Standing.Running _ -> "running";
            case Standing.Standby _ -> "standby";
            case Standing.Stopped _ -> "stopped";
            case Standing.Troubled troubled -> troubled.failure();
        };
    }
}
