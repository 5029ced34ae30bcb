package io.kaya.access.records;

import io.kaya.audit.partners.AlarmView;
import io.kaya.audit.partners.Alarms;
import io.kaya.audit.sequence.Sequencing;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * What is wrong with the audit log. The agent stays ready nevertheless: whoever is to decide about
 * it must be let in.
 */
@Readiness
@ApplicationScoped
class AuditCheck implements HealthCheck {
    private final Alarms alarms;
    private final Sequencing sequencing;

    AuditCheck(Alarms alarms, Sequencing sequencing) {
        this.alarms = alarms;
        this.sequencing = sequencing;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("audit-log").up();
        try {
            tell(check);
        } catch (RuntimeException databaseAway) {
            // The other checks say so.
        }
        return check.build();
    }

    private void tell(HealthCheckResponseBuilder check) {
        var open = alarms.open();
        open.stream()
                .filter(AlarmView::halts)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresentOrElse(
                        alarm ->
                                check.withData(
                                                "trouble",
                                                alarm.halts() ? "log-halted" : "log-doubted")
                                        .withData("where", alarm.log())
                                        .withData("kind", alarm.kind()),
                        () ->
                                sequencing
                                        .trouble()
                                        .ifPresent(why ->
                                                check.withData("trouble", "log-stands")
                                                        .withData("where", why)));
    }
}
