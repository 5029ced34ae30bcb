package io.kaya.node.review;

import io.kaya.access.Person;
import io.kaya.audit.AuditEvent;
import io.kaya.governance.policy.Admission;
import io.kaya.messaging.outbox.Outbox;
import io.kaya.node.NodeConfig;
import io.kaya.node.NodeDatabase;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.policy.Facts;
import io.kaya.node.policy.PolicyBeans;
import io.kaya.node.protection.ProtectionBeans;
import io.kaya.node.release.Decision;
import io.kaya.node.release.ReleaseBeans;
import io.kaya.node.review.StoredDraft.DraftedClaim;
import io.kaya.node.review.StoredDraft.Passage;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskBeans;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Maker;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.Requester;
import io.kaya.protocol.message.Source;
import io.kaya.protocol.message.Task;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The queue of one replica over a real database, as the container would wire it. */
final class Queue {
    static final Class<?>[] ROWS = {
        NodeTask.class,
        ReviewItem.class,
        Judgement.class,
        ReviewClaim.class,
        ReviewComment.class,
        Decision.class,
        Grant.class,
        Sample.class,
        ReviewOpening.class,
        PolicyBeans.ROWS
    };
    static final String NAME = "Vasudha Kelkarwadi";
    static final String PLACE = "Ratnagiri";
    private static final String TEXT =
            "Reminder calls by "
                    + NAME
                    + " in "
                    + PLACE
                    + " cut missed visits by a third last year";

    private static final int BEFORE_OTHERS = 200;

    final Said said = new Said();
    final Claiming claiming;
    final Redacting redacting;
    final Deciding deciding;
    final Comments comments;
    final Views views;
    final ReviewItems items;
    final Deadlines deadlines;
    final Grants grants;
    final Samples samples;
    final Sampling sampling;
    final Counting counting;
    final Rejecting rejecting;
    final QueueMarks marks;
    private final EntityManager entities;
    private final Tasks tasks;
    private final Reviews reviews;
    private final Clock clock;
    private final ActivePolicy policy;
    private final Facts facts;

    /** What this node has told other parties, and its own audit log. */
    static final class Said implements Outbox {
        final List<ReplyMessage> messages = new CopyOnWriteArrayList<>();
        final List<AuditEvent> audit = new CopyOnWriteArrayList<>();

        @Override
        public <M extends Message> MessageId send(
                Channel<M> channel, String key, M message, @Nullable Instant expires) {
            messages.add((ReplyMessage) message);
            return MessageId.next();
        }

        @Override
        public <M extends Message> MessageId sendLater(
                Channel<M> channel, String key, M message, Duration after) {
            return MessageId.next();
        }

        @Override
        public boolean waiting(Channel<?> channel, String key) {
            return false;
        }

        @Override
        public void overtake(Channel<?> channel, String key) {}
    }

    Queue(EntityManager entities, NodeConfig config, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        tasks = TaskBeans.tasks(entities);
        items = new ReviewItems(entities);
        policy = PolicyBeans.active(config, entities, clock);
        inTransaction(() -> {
            policy.refresh();
            return policy;
        });
        facts = PolicyBeans.facts(config, tasks, clock);
        var rulebook = new Rulebook(policy, facts, config, clock);
        var disclosure =
                new Disclosure(
                        config,
                        ProtectionBeans.guesses(),
                        ProtectionBeans.nothing(entities, clock),
                        policy);
        var editions = new Editions(disclosure);
        var claims = new Claims(entities);
        var judgements = new Judgements(entities);
        var review = config(ReviewConfig.class, Map.of("kaya.review.sample-one-in", "1"));
        var replies = TaskBeans.replies(said, config);
        var endings = TaskBeans.endings(replies, said.audit::add, config, clock);
        var release = ReleaseBeans.release(entities, replies, said.audit::add, config, clock);
        var work = TaskBeans.work();
        var desk = new Desk(items, tasks, claims, judgements, config, review, clock);
        samples = new Samples(entities, review);
        grants = new Grants(entities, policy, said.audit::add, config, clock);
        var triage =
                new Triage(
                        grants,
                        samples,
                        disclosure,
                        policy,
                        facts,
                        rulebook,
                        release,
                        endings,
                        replies,
                        said.audit::add,
                        config,
                        clock);
        reviews =
                new Reviews(
                        items, editions, rulebook, null, triage, said.audit::add, config, clock);
        sampling = new Sampling(samples, items, grants, said.audit::add, config, clock);
        counting = new Counting(entities, clock);
        deadlines = new Deadlines(tasks, items, reviews, endings, clock);
        claiming = new Claiming(desk, claims, said.audit::add, config, clock);
        redacting = new Redacting(desk, editions, said.audit::add);
        deciding =
                new Deciding(
                        desk,
                        editions,
                        rulebook,
                        release,
                        endings,
                        replies,
                        work,
                        said.audit::add,
                        clock);
        rejecting = new Rejecting(deciding);
        comments = new Comments(entities, items, tasks, said.audit::add, config, clock);
        marks = new QueueMarks(entities, items, claims, new Lines(tasks, claims, clock), clock);
        views = new Views(items, tasks, claims, judgements, comments, editions, rulebook, clock);
    }

    static NodeConfig config(Path policy) {
        return config(
                NodeConfig.class,
                Map.of(
                        "kaya.federation", "library",
                        "kaya.party", "north",
                        "kaya.node.name", "North",
                        "kaya.node.organisation", "Northern Libraries",
                        "kaya.node.operators", "olga,pim,quinn",
                        "kaya.node.policy", policy.toString()));
    }

    static Person operator(String name) {
        return new Person(name, "Northern Libraries", List.of("operator"));
    }

    /** A draft of one claim that comes into the queue as the policy wants it. */
    UUID drafted(String organisation) {
        return drafted(organisation, draft());
    }

    UUID drafted(String organisation, StoredDraft draft) {
        return inTransaction(() -> {
            var task = task(organisation);
            tasks.add(task);
            task.become(TaskState.ADMITTED, clock.instant());
            reviews.queue(task, reviews.scanned(draft), Duration.ZERO);
            return item(task);
        });
    }

    /** A request of which the policy wants a person to say whether the node takes part. */
    UUID requested(String organisation) {
        return inTransaction(() -> {
            var task = task(organisation);
            tasks.add(task);
            task.become(TaskState.REQUEST_IN_REVIEW, clock.instant());
            var current = policy.current();
            var admission = current.judge(facts.of(task, current), clock.instant());
            reviews.askWhetherToTakePart(task, (Admission.Review) admission);
            return item(task);
        });
    }

    private UUID item(NodeTask task) {
        return entities.createQuery(
                        "select i.id from ReviewItem i where i.task = :task", UUID.class)
                .setParameter("task", task.id().value())
                .getSingleResult();
    }

    ReviewView view(UUID id, String person) {
        return inTransaction(() -> views.of(id, operator(person)));
    }

    void approve(UUID id, String person) {
        var seen = view(id, person);
        approve(id, seen, person);
    }

    void approve(UUID id, ReviewView seen, String person) {
        run(() ->
                deciding.approve(
                        id, new Seen(seen.outgoing().digest(), seen.policy()), operator(person)));
    }

    void redact(UUID id, String text, String person) {
        var change = new Changes.Change(text, null, null, null, null);
        run(() ->
                redacting.redact(
                        id, List.of(change), Set.of(), Redacting.Spread.HERE, operator(person)));
    }

    void run(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    <T> T inTransaction(Supplier<T> work) {
        entities.clear();
        var result = new AtomicReference<T>();
        NodeDatabase.inTransaction(entities, () -> result.set(work.get()));
        return result.get();
    }

    static StoredDraft draft() {
        return draft(TEXT);
    }

    static StoredDraft draft(String text) {
        var evidence =
                new Passage("In short. " + text + ". Costs were low.", 10, 10 + text.length());
        var claim = new DraftedClaim(1, 0, text, new Source("Calls", "Results"), evidence);
        return new StoredDraft(List.of(claim), Maker.EXTRACTIVE);
    }

    private NodeTask task(String organisation) {
        return new NodeTask(
                new Task(
                        TaskId.next(),
                        QuestionId.next(),
                        new NodeId("north"),
                        List.of("Do calls help?"),
                        new Requester(organisation, List.of("user")),
                        "AcademicResearch",
                        clock.instant().plus(Duration.ofDays(1))),
                clock.instant());
    }

    static <T> T config(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, BEFORE_OTHERS, new DurationConverter())
                .withMapping(mapping)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(mapping);
    }
}
