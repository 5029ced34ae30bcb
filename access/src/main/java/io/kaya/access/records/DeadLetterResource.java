package io.kaya.access.records;

import io.kaya.access.Person;
import io.kaya.access.Roles;
import io.kaya.audit.Actor;
import io.kaya.messaging.inbox.DeadLetterDecidedException;
import io.kaya.messaging.inbox.DeadLetterId;
import io.kaya.messaging.inbox.DeadLetterState;
import io.kaya.messaging.inbox.DeadLetterView;
import io.kaya.messaging.inbox.DeadLetters;
import io.kaya.messaging.inbox.Replay;
import io.kaya.messaging.inbox.UnknownDeadLetterException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Path("/api/dead-letters")
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class DeadLetterResource {
    private static final int MOST = 500;

    private final DeadLetters letters;
    private final SecurityIdentity identity;

    DeadLetterResource(DeadLetters letters, SecurityIdentity identity) {
        this.letters = letters;
        this.identity = identity;
    }

    record Views(List<View> deadLetters) {}

    record View(
            String id,
            String topic,
            long offset,
            String reason,
            String explanation,
            int size,
            Instant at,
            String state,
            @Nullable String decidedBy,
            @Nullable String outcome) {
        static View of(DeadLetterView letter, @Nullable String outcome) {
            return new View(
                    letter.id().toString(),
                    letter.topic(),
                    letter.offset(),
                    letter.reason().wireName(),
                    letter.explanation(),
                    letter.size(),
                    letter.arrived(),
                    letter.state().name().toLowerCase(Locale.ROOT),
                    letter.decidedBy(),
                    outcome);
        }
    }

    @GET
    public Views list(@QueryParam("state") @DefaultValue("open") String state) {
        var wanted =
                Arrays.stream(DeadLetterState.values())
                        .filter(one -> one.name().equalsIgnoreCase(state))
                        .findFirst()
                        .orElseThrow(() ->
                                new DeadLetterProblem(
                                        400,
                                        "malformed-request",
                                        "Dead letters are open, replayed or dropped"));
        return new Views(
                letters.list(wanted, MOST).stream().map(letter -> View.of(letter, null)).toList());
    }

    @GET
    @Path("{id}")
    public View show(@PathParam("id") String id) {
        return known(() -> View.of(letters.show(DeadLetterId.of(id)), null));
    }

    /** Repeats every check, and handles the message when it passes them now. */
    @POST
    @Path("{id}/replay")
    public View replay(@PathParam("id") String id) {
        return known(() -> {
            var outcome =
                    switch (letters.replay(DeadLetterId.of(id), person())) {
                        case Replay.Handled _ -> "handled";
                        case Replay.RefusedAgain again -> "refused again: " + again.explanation();
                    };
            return View.of(letters.show(DeadLetterId.of(id)), outcome);
        });
    }

    @POST
    @Path("{id}/drop")
    public View drop(@PathParam("id") String id) {
        return known(() -> {
            letters.drop(DeadLetterId.of(id), person());
            return View.of(letters.show(DeadLetterId.of(id)), "dropped");
        });
    }

    private static View known(Supplier<View> call) {
        try {
            return call.get();
        } catch (UnknownDeadLetterException unknown) {
            throw new DeadLetterProblem(
                    404, "unknown-dead-letter", String.valueOf(unknown.getMessage()));
        } catch (DeadLetterDecidedException decided) {
            throw new DeadLetterProblem(
                    409, "already-decided", String.valueOf(decided.getMessage()));
        }
    }

    private Actor person() {
        var person = Person.from(identity);
        return Actor.person(
                person.name(), person.is(Roles.OPERATOR) ? Roles.OPERATOR : Roles.ADMIN);
    }
}
