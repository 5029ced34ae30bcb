package io.kaya.coordinator.people;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.USER;

import io.kaya.access.Person;
import io.kaya.coordinator.question.EventStream;
import io.kaya.protocol.QuestionId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.jspecify.annotations.Nullable;

@Path("/api/questions/{id}/events")
class EventsResource {
    private final EventStream stream;
    private final Showing showing;
    private final SecurityIdentity identity;

    EventsResource(EventStream stream, Showing showing, SecurityIdentity identity) {
        this.stream = stream;
        this.showing = showing;
        this.identity = identity;
    }

    @GET
    @RolesAllowed({USER, AUDITOR})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> events(
            @PathParam("id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @QueryParam("after") @Nullable String after,
            @Context Sse sse) {
        var question = QuestionId.of(id);
        var person = Person.from(identity);
        var _ = showing.one(question, person);
        return stream.after(
                question,
                number(last == null ? after : last),
                () -> showing.mayBeSeen(question, person),
                sse);
    }

    private static int number(@Nullable String last) {
        try {
            return last == null ? 0 : Integer.parseInt(last.strip());
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
