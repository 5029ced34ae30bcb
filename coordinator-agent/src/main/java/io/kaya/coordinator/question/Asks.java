package io.kaya.coordinator.question;

import io.kaya.access.Person;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.coordinator.CoordinatorConfig;
import io.kaya.protocol.ConversationId;
import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what a person asked; planning takes it up from there. */
@ApplicationScoped
public class Asks {
    private final Questions questions;
    private final Conversations conversations;
    private final QuestionEvents events;
    private final AuditLog audit;
    private final Work work;
    private final CoordinatorConfig config;
    private final Clock clock;

    Asks(
            Questions questions,
            Conversations conversations,
            QuestionEvents events,
            AuditLog audit,
            Work work,
            CoordinatorConfig config,
            Clock clock) {
        this.questions = questions;
        this.conversations = conversations;
        this.events = events;
        this.audit = audit;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param nodes ids, or the one word {@code all}, or empty for the planner to decide
     */
    public Question ask(
            Person person,
            Optional<ConversationId> conversation,
            String text,
            String purpose,
            List<String> nodes,
            Duration patience) {
        var waiting = questions.waiting();
        if (waiting >= config.mostWaiting()) throw new BusyException(waiting);
        var now = clock.instant();
        var inConversation =
                conversation
                        .map(id -> conversations.ownedBy(id, person).id())
                        .orElseGet(() -> conversations.begin(person, text));
        var question =
                new Question(
                        QuestionId.next(),
                        inConversation,
                        person,
                        text,
                        purpose,
                        nodes,
                        now,
                        patience);
        questions.add(question);
        audit.append(
                AuditEvent.of(AuditType.ASKED, Actor.person(person.name(), "user"))
                        .about(question.id())
                        .with("conversation", inConversation)
                        .with("organisation", person.organisation())
                        .with("purpose", purpose)
                        .with("characters", text.length()));
        events.tell(question, "state", Map.of("state", "planning"));
        work.waits(Work.Step.PLAN);
        return question;
    }
}
