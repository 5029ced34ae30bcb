package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;
import static java.util.Objects.requireNonNullElse;

import io.kaya.access.LookBack;
import io.kaya.governance.policy.trial.Simulation.Flip;
import io.kaya.node.task.NodeTask;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/policy/simulations")
class SimulationResource {
    private final Replay replay;

    SimulationResource(Replay replay) {
        this.replay = replay;
    }

    record Draft(@Nullable String policy, @Nullable Duration last) {}

    record View(int replayed, List<Flipped> flips) {
        static View of(Replayed replayed) {
            var simulation = replayed.simulation();
            return new View(
                    simulation.replayed(),
                    simulation.flips().stream()
                            .map(flip -> Flipped.of(flip, replayed.task(flip)))
                            .toList());
        }
    }

    record Flipped(
            String request,
            String organisation,
            String purpose,
            Instant receivedAt,
            Ruled before,
            Ruled after) {
        static Flipped of(Flip flip, NodeTask task) {
            return new Flipped(
                    flip.request(),
                    task.requester().organisation(),
                    task.purpose(),
                    task.receivedAt(),
                    Ruled.of(flip.before()),
                    Ruled.of(flip.after()));
        }
    }

    @POST
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    @Transactional
    public View simulate(Draft draft) {
        var last = new LookBack(requireNonNullElse(draft.last(), Duration.ZERO));
        return View.of(replay.over(last, requireNonNullElse(draft.policy(), "")));
    }
}
