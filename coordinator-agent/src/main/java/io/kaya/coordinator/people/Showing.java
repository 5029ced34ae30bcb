package io.kaya.coordinator.people;

import io.kaya.access.Person;
import io.kaya.access.Roles;
import io.kaya.coordinator.compose.Answers;
import io.kaya.coordinator.compose.Composed;
import io.kaya.coordinator.directory.Directory;
import io.kaya.coordinator.plan.StoredPlan;
import io.kaya.coordinator.question.Conversations;
import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.question.Questions;
import io.kaya.coordinator.question.UnknownQuestionException;
import io.kaya.coordinator.task.NodeTasks;
import io.kaya.coordinator.task.NodeView;
import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Questions as their asker, colleagues with whom they are shared, or an auditor may see them. */
@ApplicationScoped
class Showing {
    private final Questions questions;
    private final Conversations conversations;
    private final NodeTasks tasks;
    private final Answers answers;
    private final Directory directory;
    private final QuestionScan scan;
    private final Clock clock;

    Showing(
            Questions questions,
            Conversations conversations,
            NodeTasks tasks,
            Answers answers,
            Directory directory,
            QuestionScan scan,
            Clock clock) {
        this.questions = questions;
        this.conversations = conversations;
        this.tasks = tasks;
        this.answers = answers;
        this.directory = directory;
        this.scan = scan;
        this.clock = clock;
    }

    record Line(
            String id,
            String conversation,
            String text,
            String purpose,
            String state,
            Instant askedAt,
            Instant deadline,
            int answerVersion) {}

    record Lines(List<Line> questions) {}

    Lines lines(Person person, int limit) {
        return new Lines(
                questions.askedBy(person.name(), limit).stream().map(Showing::line).toList());
    }

    /** Not found and not allowed look the same. */
    @Transactional
    QuestionView one(QuestionId id, Person person) {
        return questions
                .find(id)
                .filter(question -> maySee(person, question))
                .map(this::view)
                .orElseThrow(() -> new UnknownQuestionException(id.toString()));
    }

    @Transactional
    boolean mayBeSeen(QuestionId id, Person person) {
        return questions.find(id).filter(question -> maySee(person, question)).isPresent();
    }

    private boolean maySee(Person person, Question question) {
        return person.is(Roles.AUDITOR) || conversations.mayRead(question.conversation(), person);
    }

    private QuestionView view(Question question) {
        var now = clock.instant();
        var nodes =
                tasks.of(question.id()).stream()
                        .map(task ->
                                NodeView.of(task, directory.find(task.node()).orElseThrow(), now))
                        .toList();
        var composed = answers.find(question.id(), question.answerVersion());
        var open =
                question.state().open()
                        ? nodes.stream()
                                .filter(node -> !node.status().terminal())
                                .map(NodeView::id)
                                .toList()
                        : List.<String>of();
        return new QuestionView(
                question.id().toString(),
                question.conversation().toString(),
                question.text(),
                question.purpose(),
                question.askedBy(),
                question.requester().organisation(),
                question.askedAt(),
                question.deadline(),
                QuestionView.word(question.state()),
                question.plan().map(StoredPlan::read).orElse(null),
                nodes,
                composed.map(Composed::answer).orElse(null),
                composed.map(Composed::claims).orElse(List.of()),
                open,
                question.events(),
                scan.of(question.text()));
    }

    private static Line line(Question question) {
        return new Line(
                question.id().toString(),
                question.conversation().toString(),
                question.text(),
                question.purpose(),
                QuestionView.word(question.state()),
                question.askedAt(),
                question.deadline(),
                question.answerVersion());
    }
}
