package io.kaya.access.records;

import io.kaya.messaging.Messaging;
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
                .withData("relay", state.relay().toString())
                .withData("reader", state.reader().toString())
                .status(state.ready())
                .build();
    }
}
