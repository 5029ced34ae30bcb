package io.kaya.node.presence;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.Person;
import io.kaya.audit.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/card")
class CardResource {
    private final Cards cards;
    private final SecurityIdentity identity;

    CardResource(Cards cards, SecurityIdentity identity) {
        this.cards = cards;
        this.identity = identity;
    }

    record View(
            @Nullable CardText proposed,
            @Nullable Instant proposedAt,
            @Nullable CardText approved,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            List<String> findings) {}

    @GET
    @RolesAllowed({OPERATOR, AUDITOR})
    @Transactional
    public View card() {
        var card = cards.card();
        var proposed = card.proposed();
        return new View(
                proposed.orElse(null),
                card.proposedAt().orElse(null),
                card.approved().orElse(null),
                card.approvedBy().orElse(null),
                card.approvedAt().orElse(null),
                proposed.map(cards::findings).orElse(List.of()));
    }

    @PUT
    @RolesAllowed(OPERATOR)
    public View edit(@Nullable CardText text) {
        cards.edit(text, Person.from(identity).name());
        return card();
    }

    @POST
    @Path("approval")
    @RolesAllowed(OPERATOR)
    public View approve() {
        cards.approve(Actor.person(Person.from(identity).name(), OPERATOR));
        return card();
    }
}
