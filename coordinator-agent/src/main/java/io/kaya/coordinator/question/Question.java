package io.kaya.coordinator.question;

import io.kaya.access.Person;
import io.kaya.protocol.ConversationId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.message.Requester;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question and its life: planned, asked, answered in versions, closed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
public class Question {
    @Id private UUID id;
    @Version private int version;

    @Column(updatable = false)
    private UUID conversation;

    @Column(updatable = false)
    private String askedBy;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private String roles;

    @Column(name = "body", updatable = false)
    private String text;

    @Column(updatable = false)
    private String purpose;

    @Column(updatable = false)
    private String requestedNodes;

    @Column(updatable = false)
    private Instant askedAt;

    @Column(updatable = false)
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private QuestionState state = QuestionState.PLANNING;

    private @Nullable String plan;
    private int releases;
    private @Nullable Instant composeDue;
    private int answerVersion;
    private int lastEvent;
    private @Nullable String claimedBy;
    private @Nullable Instant claimedUntil;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    @SuppressWarnings("NullAway.Init")
    Question(
            QuestionId id,
            ConversationId conversation,
            Person person,
            String text,
            String purpose,
            List<String> nodes,
            Instant now,
            Duration patience) {
        this.id = id.value();
        this.conversation = conversation.value();
        this.askedBy = person.name();
        this.organisation = person.organisation();
        this.roles = String.join(",", person.roles());
        this.text = text;
        this.purpose = purpose;
        this.requestedNodes = String.join(",", nodes);
        this.askedAt = now;
        this.deadline = now.plus(patience);
    }

    /**
     * Only one worker plans or composes it at a time; the claim ends by itself when the worker
     * dies.
     */
    public void claim(String worker, Instant until) {
        claimedBy = worker;
        claimedUntil = until;
    }

    public void planned(String planJson, QuestionState next) {
        move(QuestionState.PLANNING, next);
        plan = planJson;
        claimedUntil = null;
    }

    /**
     * A node released something: a new version is due soon, so that what others release meanwhile
     * goes into it; at once when nobody else is awaited, which the caller says.
     */
    public void released(Instant now, Duration patience) {
        releases++;
        if (composeDue == null) {
            composeDue = now.plus(patience);
        }
    }

    /** Nobody is awaited any more, or what the answer rests on has changed. */
    public void answerDue(Instant now) {
        if (composeDue == null || now.isBefore(composeDue)) {
            composeDue = now;
        }
    }

    /**
     * @param from how many releases the new version was written from; when more came meanwhile, the
     *     next one is due soon
     * @return the new version's number
     */
    public int composed(int from, Instant now, Duration patience) {
        composeDue = releases > from ? now.plus(patience) : null;
        claimedUntil = null;
        return ++answerVersion;
    }

    public void nothingToCompose() {
        composeDue = null;
        claimedUntil = null;
    }

    public void close() {
        move(QuestionState.ASKING, QuestionState.CLOSED);
    }

    public void withdraw() {
        if (!state.open()) {
            throw new NotOpenException(id(), state);
        }
        state = QuestionState.WITHDRAWN;
        composeDue = null;
        claimedUntil = null;
    }

    /** How many of its events were told. */
    public int events() {
        return lastEvent;
    }

    int nextEvent() {
        return ++lastEvent;
    }

    private void move(QuestionState from, QuestionState to) {
        if (state != from) {
            throw new IllegalStateException(
                    "Question " + id + " is " + state + " and cannot become " + to);
        }
        state = to;
    }

    public QuestionId id() {
        return new QuestionId(id);
    }

    public ConversationId conversation() {
        return new ConversationId(conversation);
    }

    public String text() {
        return text;
    }

    public String purpose() {
        return purpose;
    }

    public String askedBy() {
        return askedBy;
    }

    public Requester requester() {
        return new Requester(organisation, List.of(roles.split(",")));
    }

    /** Node ids, or the one word {@code all}, or empty where the planner decides. */
    public List<String> requestedNodes() {
        return requestedNodes.isEmpty() ? List.of() : List.of(requestedNodes.split(","));
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant deadline() {
        return deadline;
    }

    public QuestionState state() {
        return state;
    }

    public Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    /** How often a node released something for it. */
    public int releases() {
        return releases;
    }

    public int answerVersion() {
        return answerVersion;
    }

    public boolean answerDueBy(Instant now) {
        return composeDue != null && !composeDue.isAfter(now);
    }

    /** Whether a new version of the answer is to be written, now or soon. */
    public boolean answerAwaited() {
        return composeDue != null;
    }
}
