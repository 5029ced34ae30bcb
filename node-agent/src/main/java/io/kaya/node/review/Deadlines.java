package io.kaya.node.review;

import io.kaya.node.task.Endings;
import io.kaya.node.task.Tasks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Review ends at the task's deadline: what nobody decided by then is not released. */
@ApplicationScoped
public class Deadlines {
    private final Tasks tasks;
    private final Reviews reviews;
    private final Endings endings;
    private final Clock clock;

    Deadlines(Tasks tasks, Reviews reviews, Endings endings, Clock clock) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.endings = endings;
        this.clock = clock;
    }

    /**
     * @return whether a task was overdue
     */
    public boolean takeOne() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var overdue = tasks.nextOverdue(clock.instant());
                    overdue.ifPresent(task -> {
                        endings.expire(task);
                        reviews.expired(task);
                    });
                    return overdue.isPresent();
                });
    }
}
