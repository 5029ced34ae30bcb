package io.kaya.access.records;

import io.kaya.access.Person;
import io.kaya.access.Roles;
import io.kaya.audit.Actor;
import io.kaya.audit.partners.AlarmSettledException;
import io.kaya.audit.partners.AlarmView;
import io.kaya.audit.partners.Alarms;
import io.kaya.audit.partners.NothingLostException;
import io.kaya.audit.partners.UnknownAlarmException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does not fit about this log or a partner's, and what a person decided about it. */
@Path("/api/audit")
class AlarmResource {
    private static final int LONGEST_REASON = 500;

    private final Alarms alarms;
    private final SecurityIdentity identity;

    AlarmResource(Alarms alarms, SecurityIdentity identity) {
        this.alarms = alarms;
        this.identity = identity;
    }

    record Open(List<AlarmView> alarms) {}

    record Decision(@Nullable String reason) {}

    record Renewed(String origin) {}

    @GET
    @Path("alarms")
    @RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
    public Open open() {
        return new Open(alarms.open());
    }

    /** Somebody has looked into what a partner's log did. */
    @POST
    @Path("alarms/{id}/settlement")
    @RolesAllowed(Roles.ADMIN)
    public AlarmView settle(@PathParam("id") UUID id, Decision decision) {
        try {
            return alarms.settle(id, admin(), reason(decision));
        } catch (UnknownAlarmException unknown) {
            throw new AlarmProblem(404, "unknown-alarm", unknown);
        } catch (AlarmSettledException settled) {
            throw new AlarmProblem(409, "already-decided", settled);
        }
    }

    /** This log goes on without what it lost, under a new name. */
    @POST
    @Path("loss")
    @RolesAllowed(Roles.ADMIN)
    public Renewed acceptLoss(Decision decision) {
        try {
            return new Renewed(alarms.acceptLoss(admin(), reason(decision)));
        } catch (NothingLostException nothing) {
            throw new AlarmProblem(409, "nothing-lost", nothing);
        }
    }

    private Actor admin() {
        return Actor.person(Person.from(identity).name(), Roles.ADMIN);
    }

    private static String reason(Decision decision) {
        var reason = decision.reason() == null ? "" : decision.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new AlarmProblem(
                    400,
                    "malformed-request",
                    "Say why in 'reason', in at most %d characters; it stays in the audit log"
                            .formatted(LONGEST_REASON));
        }
        return reason;
    }
}
