package io.kaya.node.review;

import io.kaya.access.Person;
import io.kaya.node.review.ReviewItem.Kind;
import io.kaya.node.review.ReviewView.Hand;
import io.kaya.node.review.ReviewView.Judging;
import io.kaya.node.review.ReviewView.Note;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An item of the queue as one person may see it. */
@ApplicationScoped
class Views {
    private final ReviewItems items;
    private final Tasks tasks;
    private final Claims claims;
    private final Judgements judgements;
    private final Comments comments;
    private final Editions editions;
    private final Rulebook rulebook;
    private final Clock clock;

    Views(
            ReviewItems items,
            Tasks tasks,
            Claims claims,
            Judgements judgements,
            Comments comments,
            Editions editions,
            Rulebook rulebook,
            Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.claims = claims;
        this.judgements = judgements;
        this.comments = comments;
        this.editions = editions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    @Transactional
    ReviewView of(UUID id, Person by) {
        var item = items.find(id).orElseThrow(() -> new UnknownReviewException(id.toString()));
        var task = tasks.find(item.task()).orElseThrow();
        var panel = judgements.panel(item);
        var edition =
                item.state().ended()
                        ? item.edition()
                        : editions.of(item.draft(), panel.edition(by.name()).changes());
        return ReviewView.of(
                item,
                task,
                edition,
                rulebook.policy(),
                hands(item),
                judging(item, task, panel, edition, by),
                notes(item, by));
    }

    private List<Hand> hands(ReviewItem item) {
        return item.state().ended()
                ? List.of()
                : claims.of(item.id()).stream()
                        .filter(claim -> claim.live(clock.instant()))
                        .map(claim -> new Hand(claim.person(), claim.until()))
                        .toList();
    }

    private Judging judging(
            ReviewItem item, NodeTask task, Panel panel, Edition edition, Person by) {
        var needed = item.reviewers();
        if (!item.state().ended() && item.kind() == Kind.RELEASE) {
            var said = rulebook.on(task, item, edition);
            needed = Math.max(needed, rulebook.reviewers(task, said.ruling().obligations()));
        }
        var missing = item.state().ended() ? List.<String>of() : panel.missing(rulebook.policy());
        return new Judging(
                needed,
                panel.judged(),
                item.blind(),
                panel.of(by.name()).filter(Judgement::made).isPresent(),
                missing);
    }

    /** Who judges blind does not hear what the others think of it either. */
    private List<Note> notes(ReviewItem item, Person by) {
        var alone = item.blind() && !item.state().ended();
        return comments.of(item.id()).stream()
                .filter(comment -> !alone || comment.person().equals(by.name()))
                .map(comment -> new Note(comment.person(), comment.at(), comment.body()))
                .toList();
    }
}
