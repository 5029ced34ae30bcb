package io.kaya.node.review;

import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import io.kaya.access.LookBack;
import io.kaya.node.review.Figures.Spread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Path("/api/reviews/figures")
class FigureResource {
    private final Counting counting;

    FigureResource(Counting counting) {
        this.counting = counting;
    }

    record Ages(long count, @Nullable String p50, @Nullable String p95) {
        static Ages of(Spread spread) {
            return new Ages(spread.count(), text(spread.p50()), text(spread.p95()));
        }

        private static @Nullable String text(@Nullable Duration length) {
            return length == null ? null : length.toString();
        }
    }

    record View(
            String last,
            Ages waiting,
            long approved,
            long redacted,
            long rejected,
            double decisionsPerHour,
            Ages decided,
            @Nullable Double editRate,
            long samplesJudged,
            long samplesOverturned,
            @Nullable Double overturnRate,
            long approvedInUnderFiveSeconds) {}

    @GET
    @RolesAllowed({OPERATOR, AUDITOR})
    public View figures(@QueryParam("last") @DefaultValue("PT24H") String last) {
        var window = LookBack.of(last).length();
        var figures = counting.figures(window);
        var decided = figures.decided();
        return new View(
                window.toString(),
                Ages.of(figures.waiting()),
                decided.approved(),
                decided.redacted(),
                decided.rejected(),
                decided.perHour(),
                Ages.of(decided.age()),
                figures.editRate(),
                figures.samples().judged(),
                figures.samples().overturned(),
                figures.overturnRate(),
                figures.hasty());
    }
}
