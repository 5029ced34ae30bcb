package io.kaya.node.review;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.Person;
import io.kaya.governance.policy.StandingGrant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/grants")
class GrantResource {
    private final Grants grants;
    private final Samples samples;
    private final SecurityIdentity identity;
    private final Clock clock;

    GrantResource(Grants grants, Samples samples, SecurityIdentity identity, Clock clock) {
        this.grants = grants;
        this.samples = samples;
        this.identity = identity;
        this.clock = clock;
    }

    record Confirmation(String digest) {}

    record Views(List<View> grants) {}

    record View(
            String rule,
            String digest,
            String when,
            String grantedBy,
            LocalDate until,
            String state,
            @Nullable String confirmedBy,
            @Nullable Instant at,
            long samples,
            long overturned) {}

    @GET
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public Views grants() {
        return new Views(grants.asked().stream().map(this::view).toList());
    }

    @POST
    @Path("{rule}/confirmation")
    @RolesAllowed(OPERATOR)
    @Transactional
    public Views confirm(@PathParam("rule") String rule, Confirmation confirmation) {
        grants.confirm(rule, confirmation.digest(), Person.from(identity));
        return grants();
    }

    @DELETE
    @Path("{rule}")
    @RolesAllowed(OPERATOR)
    @Transactional
    public Views revoke(@PathParam("rule") String rule) {
        grants.revoke(rule, Person.from(identity));
        return grants();
    }

    private View view(StandingGrant asked) {
        var word = grants.newest(asked);
        return new View(
                asked.rule().value(),
                asked.digest(),
                asked.when(),
                asked.grantedBy(),
                asked.until(),
                state(asked, word),
                word.map(Grant::confirmedBy).orElse(null),
                word.map(Grant::at).orElse(null),
                samples.count(asked),
                samples.overturned(asked));
    }

    private String state(StandingGrant asked, Optional<Grant> word) {
        if (asked.expired(clock.instant())) {
            return "expired";
        }
        return word.map(GrantResource::state).orElse("asked");
    }

    private static String state(Grant said) {
        if (said.suspended()) {
            return "suspended";
        }
        return said.revoked() ? "revoked" : "confirmed";
    }
}
