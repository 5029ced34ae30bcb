package io.kaya.benchmarks.chaos;

import static io.kaya.benchmarks.chaos.Promise.CLAIMS_SHOWN;
import static io.kaya.benchmarks.chaos.Promise.QUESTION_ENDED;
import static java.util.stream.Collectors.groupingBy;

import io.kaya.benchmarks.chaos.Snapshot.Answer;
import io.kaya.benchmarks.chaos.Snapshot.Asked;
import io.kaya.benchmarks.chaos.Snapshot.Claim;
import io.kaya.benchmarks.chaos.Snapshot.Event;
import io.kaya.benchmarks.chaos.Snapshot.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Each question ended, told its events without a gap, and shows all that was released for it. */
final class Endings {
    private static final Set<String> ENDED = Set.of("CLOSED", "WITHDRAWN");

    private Endings() {}

    static void check(Snapshot books, Findings findings) {
        var asked = books.host().asked().stream().collect(groupingBy(Asked::question));
        var events = books.host().events().stream().collect(groupingBy(Event::question));
        var answers = books.host().answers().stream().collect(groupingBy(Answer::question));
        for (var question : books.host().questions()) {
            var tasks = asked.getOrDefault(question.id(), List.of());
            var versions = answers.getOrDefault(question.id(), List.of());
            ended(question, findings);
            told(question, tasks, events.getOrDefault(question.id(), List.of()), findings);
            shown(question, tasks, versions, findings);
        }
    }

    private static void ended(Question question, Findings findings) {
        findings.expect(
                ENDED.contains(question.state()) && !question.answerDue(),
                QUESTION_ENDED,
                "Question %s is %s%s",
                question.id(),
                question.state(),
                question.answerDue() ? ", an answer being due" : "");
    }

    private static void told(
            Question question, List<Asked> asked, List<Event> events, Findings findings) {
        var numbers = events.stream().map(Event::number).sorted().toList();
        findings.expect(
                numbers.equals(IntStream.rangeClosed(1, question.events()).boxed().toList()),
                QUESTION_ENDED,
                "Question %s told the events %s of %d",
                question.id(),
                numbers,
                question.events());
        var ends = events.stream().filter(event -> event.name().equals("end")).toList();
        findings.expect(
                ends.size() == 1 && ends.getFirst().number() == question.events(),
                QUESTION_ENDED,
                "Question %s told its end %d times, and not as the last thing",
                question.id(),
                ends.size());
        for (var one : asked) {
            var end = one.status().toLowerCase(Locale.ROOT).replace('_', '-');
            var times =
                    events.stream()
                            .filter(event ->
                                    event.about().equals(one.node()) && event.status().equals(end))
                            .count();
            findings.expect(
                    times == 1,
                    QUESTION_ENDED,
                    "Question %s told %d times that %s is %s",
                    question.id(),
                    times,
                    one.node(),
                    end);
        }
        var answers = events.stream().filter(event -> event.name().equals("answer")).count();
        findings.expect(
                answers == question.answers(),
                QUESTION_ENDED,
                "Question %s told %d answers of %d",
                question.id(),
                answers,
                question.answers());
    }

    private static void shown(
            Question question, List<Asked> asked, List<Answer> versions, Findings findings) {
        var numbers = versions.stream().map(Answer::version).sorted().toList();
        findings.expect(
                numbers.equals(IntStream.rangeClosed(1, question.answers()).boxed().toList()),
                CLAIMS_SHOWN,
                "Question %s has the versions %s of %d",
                question.id(),
                numbers,
                question.answers());
        if (!question.state().equals("CLOSED")) return; // of a withdrawn one nothing more is shown
        var released = sorted(asked.stream().flatMap(one -> one.claims().stream()));
        var newest =
                versions.stream()
                        .max(Comparator.comparingInt(Answer::version))
                        .map(answer -> sorted(answer.claims().stream()))
                        .orElse(List.of());
        findings.expect(
                !versions.isEmpty() && newest.equals(released),
                CLAIMS_SHOWN,
                "%d claims were released for question %s; its newest answer, version %d, has %d",
                released.size(),
                question.id(),
                question.answers(),
                newest.size());
    }

    private static List<Claim> sorted(Stream<Claim> claims) {
        return claims.sorted(Comparator.comparing(Claim::node).thenComparing(Claim::text)).toList();
    }
}
