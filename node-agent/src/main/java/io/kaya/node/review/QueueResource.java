package io.kaya.node.review;

import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.Person;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/reviews/events")
class QueueResource {
    private final QueueStream stream;
    private final SecurityIdentity identity;

    QueueResource(QueueStream stream, SecurityIdentity identity) {
        this.stream = stream;
        this.identity = identity;
    }

    /**
     * @param looking the review that the page shows, for colleagues to see
     */
    @GET
    @RolesAllowed(OPERATOR)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> events(
            @QueryParam("looking") @Nullable UUID looking, @Context Sse sse) {
        return stream.of(
                Person.from(identity).name(), looking == null ? null : looking.toString(), sse);
    }
}
