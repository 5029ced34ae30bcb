package io.kaya.node.answer;

import io.kaya.governance.disclosure.OutgoingText;
import io.kaya.messaging.work.Insisting;
import io.kaya.node.NodeConfig;
import io.kaya.node.review.Reviews;
import io.kaya.node.review.StoredDraft;
import io.kaya.node.review.Touched;
import io.kaya.node.task.Endings;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Source;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Takes admitted tasks: claims one, answers it outside any transaction, then queues the draft for
 * its decision.
 */
@ApplicationScoped
public class AnswerStep {
    private static final Logger LOG = Logger.getLogger(AnswerStep.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(2);
    private static final int MOST_ATTEMPTS = 3;
    private static final Pattern LIST_MARK = Pattern.compile("^[•◦▪‣●○*–-]\\s+");

    private final Tasks tasks;
    private final Answerer answerer;
    private final Touching touching;
    private final Reviews reviews;
    private final Endings endings;
    private final NodeConfig config;
    private final Clock clock;

    AnswerStep(
            Tasks tasks,
            Answerer answerer,
            Touching touching,
            Reviews reviews,
            Endings endings,
            NodeConfig config,
            Clock clock) {
        this.tasks = tasks;
        this.answerer = answerer;
        this.touching = touching;
        this.reviews = reviews;
        this.endings = endings;
        this.config = config;
        this.clock = clock;
    }

    private record Todo(TaskId task, List<String> instructions, int attempt) {}

    /**
     * @return whether a task was waiting
     */
    public boolean takeOne() {
        var work = QuarkusTransaction.requiringNew().call(this::claim);
        work.ifPresent(this::answer);
        return work.isPresent();
    }

    private Optional<Todo> claim() {
        return tasks.next(TaskState.ADMITTED, clock.instant())
                .map(task -> {
                    task.claim(config.replica(), clock.instant().plus(CLAIM));
                    return new Todo(task.id(), task.instructions(), task.attempts());
                });
    }

    private void answer(Todo todo) {
        try {
            var began = clock.instant();
            var answered = answerer.answer(todo.instructions());
            var draft = stored(answered, touching.of(answered));
            var thought = Duration.between(began, clock.instant());
            var scanned = reviews.scanned(draft);
            store(todo, task -> reviews.queue(task, scanned, thought));
        } catch (RuntimeException failed) {
            LOG.warnf(
                    failed,
                    "Task %s could not be answered, attempt %d",
                    todo.task(),
                    todo.attempt());
            store(todo, task -> giveUpOrRetry(task, todo.attempt()));
        }
    }

    private void giveUpOrRetry(NodeTask task, int attempt) {
        if (attempt >= MOST_ATTEMPTS) {
            endings.fail(task, "answering-failed");
            return;
        }
        task.retry(clock.instant().plus(BEFORE_RETRY));
    }

    /** Unless the task ended while this worker was thinking. */
    private void store(Todo todo, Consumer<NodeTask> effect) {
        Insisting.run(
                CLAIM,
                () ->
                        QuarkusTransaction.requiringNew()
                                .run(() ->
                                        tasks.locked(todo.task())
                                                .filter(task -> task.state() == TaskState.ADMITTED)
                                                .ifPresent(effect)));
    }

    private static StoredDraft stored(Draft draft, Touched touched) {
        return switch (draft) {
            case Draft.Nothing nothing -> new StoredDraft(List.of(), nothing.maker(), touched);
            case Draft.Claims some -> new StoredDraft(claims(some.claims()), some.maker(), touched);
        };
    }

    /** Nothing invisible and nothing that a page would follow goes any further. */
    private static List<StoredDraft.DraftedClaim> claims(List<DraftClaim> drafted) {
        var claims = new ArrayList<StoredDraft.DraftedClaim>();
        for (var claim : drafted) {
            var text = bounded(plain(claim.text()), Claim.LONGEST_TEXT);
            if (!text.isEmpty()) {
                var source =
                        new Source(
                                bounded(OutgoingText.clean(claim.title()), 500),
                                bounded(OutgoingText.clean(claim.locator()), 200));
                claims.add(
                        new StoredDraft.DraftedClaim(
                                claims.size() + 1, claim.part(), text, source, evidence(claim)));
            }
        }
        return claims;
    }

    private static StoredDraft.Passage evidence(DraftClaim claim) {
        var quoted = claim.quoted();
        return quoted.isEmpty()
                ? new StoredDraft.Passage(claim.passage(), 0, 0)
                : new StoredDraft.Passage(
                        claim.passage(), quoted.getFirst().start(), quoted.getLast().end());
    }

    /**
     * Without what is invisible or would be followed, and without the mark of the list that it
     * stood in.
     */
    private static String plain(String text) {
        return LIST_MARK.matcher(OutgoingText.clean(text).strip()).replaceFirst("");
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
