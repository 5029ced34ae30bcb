package io.kaya.node.task;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/tasks")
@RolesAllowed({OPERATOR, AUDITOR})
class TaskResource {
    private final Tasks tasks;

    TaskResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Transactional
    public Views tasks(@QueryParam("limit") @DefaultValue("100") int limit) {
        return new Views(tasks.newest(Math.clamp(limit, 1, 1_000)).stream().map(View::of).toList());
    }

    record Views(List<View> tasks) {}

    record View(
            String id,
            String question,
            String organisation,
            String purpose,
            String state,
            @Nullable String reason,
            Instant receivedAt,
            Instant since,
            Instant deadline,
            List<String> rules) {
        static View of(NodeTask task) {
            return new View(
                    task.id().toString(),
                    task.question().toString(),
                    task.requester().organisation(),
                    task.purpose(),
                    task.state().wireName(),
                    task.reason().orElse(null),
                    task.receivedAt(),
                    task.since(),
                    task.deadline(),
                    task.rules());
        }
    }
}
