package io.kaya.coordinator.people;

import static io.kaya.access.Roles.USER;

import io.kaya.access.Person;
import io.kaya.coordinator.question.Conversation;
import io.kaya.coordinator.question.Conversations;
import io.kaya.protocol.ConversationId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's conversations, and those that colleagues share. */
@Path("/api/conversations")
@RolesAllowed(USER)
@Transactional
class ConversationResource {
    private final Conversations conversations;
    private final SecurityIdentity identity;

    ConversationResource(Conversations conversations, SecurityIdentity identity) {
        this.conversations = conversations;
        this.identity = identity;
    }

    record Lists(List<Line> conversations, List<Line> shared) {}

    /**
     * @param question the newest one
     */
    record Line(
            UUID id,
            String title,
            String owner,
            boolean shared,
            UUID question,
            String state,
            Instant askedAt) {
        static Line of(Conversations.Line line) {
            return new Line(
                    line.id(),
                    line.title(),
                    line.owner(),
                    line.shared(),
                    line.question(),
                    QuestionView.word(line.state()),
                    line.askedAt());
        }
    }

    /**
     * @param questions oldest first
     */
    record View(String id, String title, boolean mine, boolean shared, List<UUID> questions) {}

    /** What is absent stays as it is. */
    record Change(@Nullable String title, @Nullable Boolean shared) {}

    @GET
    public Lists list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        var most = Math.clamp(limit, 1, 500);
        return new Lists(
                conversations.of(person(), search, most).stream().map(Line::of).toList(),
                conversations.sharedWith(person(), search, most).stream().map(Line::of).toList());
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") String id) {
        return view(conversations.readBy(ConversationId.of(id), person()));
    }

    @PUT
    @Path("{id}")
    public View change(@PathParam("id") String id, Change change) {
        var conversation = conversations.ownedBy(ConversationId.of(id), person());
        if (change.title() != null) conversation.rename(change.title());
        if (change.shared() != null) conversations.share(conversation, change.shared(), person());
        return view(conversation);
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        conversations.delete(ConversationId.of(id), person());
    }

    @POST
    @Path("{id}/restoration")
    public View restore(@PathParam("id") String id) {
        conversations.restore(ConversationId.of(id), person());
        return one(id);
    }

    private View view(Conversation conversation) {
        return new View(
                conversation.id().toString(),
                conversation.title(),
                conversation.belongsTo(person()),
                conversation.shared(),
                conversations.questions(conversation.id()));
    }

    private Person person() {
        return Person.from(identity);
    }
}
