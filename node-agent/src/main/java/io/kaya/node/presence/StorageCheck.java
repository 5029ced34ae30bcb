package io.kaya.node.presence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while nothing can be stored. */
@Readiness
@ApplicationScoped
class StorageCheck implements HealthCheck {
    private final Storing storing;

    StorageCheck(Storing storing) {
        this.storing = storing;
    }

    @Override
    public HealthCheckResponse call() {
        var check =
                HealthCheckResponse.named("storage")
                        .withData("commitMillis", storing.took().toMillis())
                        .status(storing.trouble().isEmpty());
        storing.trouble().ifPresent(kind -> check.withData("trouble", kind));
        return check.build();
    }
}
