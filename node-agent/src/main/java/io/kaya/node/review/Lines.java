package io.kaya.node.review;

import io.kaya.governance.review.Claim;
import io.kaya.node.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Items of the queue as lists show them. */
@ApplicationScoped
class Lines {
    private final Tasks tasks;
    private final Claims claims;
    private final Clock clock;

    Lines(Tasks tasks, Claims claims, Clock clock) {
        this.tasks = tasks;
        this.claims = claims;
        this.clock = clock;
    }

    List<ReviewLine> of(List<ReviewItem> items) {
        var about = tasks.these(items.stream().map(ReviewItem::task).toList());
        var hands = claims.live(clock.instant());
        return items.stream()
                .map(item ->
                        ReviewLine.of(
                                item,
                                Objects.requireNonNull(about.get(item.task())),
                                inHand(hands, item)))
                .toList();
    }

    private static List<String> inHand(Map<UUID, List<Claim>> hands, ReviewItem item) {
        return item.state().ended()
                ? List.of()
                : hands.getOrDefault(item.id(), List.of()).stream().map(Claim::person).toList();
    }
}
