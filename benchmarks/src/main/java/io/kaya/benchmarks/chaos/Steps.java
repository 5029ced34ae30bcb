package io.kaya.benchmarks.chaos;

import static io.kaya.benchmarks.chaos.Promise.EVERY_STEP_AUDITED;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.kaya.benchmarks.chaos.Snapshot.Asked;
import io.kaya.benchmarks.chaos.Snapshot.Member;
import io.kaya.benchmarks.chaos.Snapshot.Question;
import io.kaya.benchmarks.chaos.Snapshot.Review;
import io.kaya.benchmarks.chaos.Snapshot.Task;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Each step that the rows tell of has its audit entry, and has it once. */
final class Steps {
    private static final Set<String> ENDS =
            Set.of(
                    "released",
                    "nothing-found",
                    "refused",
                    "withheld",
                    "expired",
                    "withdrawn",
                    "failed");

    private static final Set<String> BY_SOMEBODY = Set.of("APPROVED", "REDACTED", "REJECTED");

    private Steps() {}

    static void check(Snapshot books, Findings findings) {
        var host = new Trail(books.host().books().audit());
        var asked = books.host().asked().stream().collect(groupingBy(Asked::question));
        for (var question : books.host().questions()) {
            question(question, asked.getOrDefault(question.id(), List.of()), host, findings);
        }
        books.members()
                .forEach((node, member) -> {
                    var trail = new Trail(member.books().audit());
                    var reviews = member.reviews().stream().collect(groupingBy(Review::task));
                    for (var task : member.tasks()) {
                        task(
                                node,
                                task,
                                reviews.getOrDefault(task.id(), List.of()),
                                trail,
                                findings);
                    }
                    strangers(node, member, trail, findings);
                });
    }

    private static void question(
            Question question, List<Asked> asked, Trail trail, Findings findings) {
        var wanted =
                Map.of(
                        "asked", 1,
                        "planned", question.planned() ? 1 : 0,
                        "composed", question.answers(),
                        "closed", question.state().equals("CLOSED") ? 1 : 0,
                        "withdrawn", question.state().equals("WITHDRAWN") ? 1 : 0);
        wanted.forEach((type, times) ->
                times(
                        "Question " + question.id(),
                        type,
                        times,
                        count(trail, question, type),
                        findings));
        for (var plan : trail.ofQuestion(question.id(), "planned")) {
            findings.expect(
                    plan.detail("nodes").equals(String.valueOf(asked.size())),
                    EVERY_STEP_AUDITED,
                    "Question %s was planned for %s nodes and asked of %d",
                    question.id(),
                    plan.detail("nodes"),
                    asked.size());
        }
        for (var one : asked) {
            var dispatched = trail.ofTask(one.id(), "dispatched").size();
            times("Task " + one.id() + " of " + one.node(), "dispatched", 1, dispatched, findings);
        }
    }

    private static int count(Trail trail, Question question, String type) {
        return trail.ofQuestion(question.id(), type).size();
    }

    private static void task(
            String node, Task task, List<Review> reviews, Trail trail, Findings findings) {
        var name = "Task " + task.id() + " of " + node;
        var taken =
                trail.ofTask(task.id(), "received").stream()
                        .filter(entry -> entry.detail("message").isEmpty())
                        .count();
        times(name, "received", 1, (int) taken, findings);
        var judged = trail.ofTask(task.id(), "admitted").size();
        var drafted = of(reviews, "RELEASE");
        var leftEarly = drafted == 0 && Set.of("WITHDRAWN", "EXPIRED").contains(task.state());
        times(name, "admitted", leftEarly ? Math.min(judged, 1) : 1, judged, findings);
        times(name, "answered", drafted, trail.ofTask(task.id(), "answered").size(), findings);
        var queued = of(reviews, "REQUEST") + held(reviews);
        times(name, "queued", queued, trail.ofTask(task.id(), "queued").size(), findings);
        var decided = decided(reviews);
        times(name, "decided", decided, trail.ofTask(task.id(), "decided").size(), findings);
        var end = task.state().toLowerCase(Locale.ROOT).replace('_', '-');
        for (var type : ENDS) {
            var entries = trail.ofTask(task.id(), type).size();
            times(name, type, type.equals(end) ? 1 : 0, entries, findings);
        }
        findings.expect(
                reviews.stream().noneMatch(review -> review.state().equals("PENDING")),
                EVERY_STEP_AUDITED,
                "%s is %s, and its review still waits",
                name,
                task.state());
        redactions(name, task, reviews, trail, findings);
    }

    /** Redacting is no step of the flow: an operator may do it as often as it takes. */
    private static void redactions(
            String name, Task task, List<Review> reviews, Trail trail, Findings findings) {
        var changed = reviews.stream().anyMatch(review -> review.state().equals("REDACTED"));
        findings.expect(
                !changed || !trail.ofTask(task.id(), "redacted").isEmpty(),
                EVERY_STEP_AUDITED,
                "%s was redacted, and no entry says so",
                name);
    }

    private static void strangers(String node, Member member, Trail trail, Findings findings) {
        var known = member.tasks().stream().collect(groupingBy(Task::id, counting()));
        for (var task : trail.tasks()) {
            findings.expect(
                    known.containsKey(task),
                    EVERY_STEP_AUDITED,
                    "%s has audit entries of task %s, and no such task",
                    node,
                    task);
        }
    }

    private static int of(List<Review> reviews, String kind) {
        return (int) reviews.stream().filter(review -> review.kind().equals(kind)).count();
    }

    private static int held(List<Review> reviews) {
        return (int)
                reviews.stream()
                        .filter(review -> review.kind().equals("RELEASE") && review.held())
                        .count();
    }

    private static int decided(List<Review> reviews) {
        return (int)
                reviews.stream().filter(review -> BY_SOMEBODY.contains(review.state())).count();
    }

    private static void times(String name, String type, int wanted, int found, Findings findings) {
        findings.expect(
                wanted == found,
                EVERY_STEP_AUDITED,
                "%s should have the entry '%s' %d times and has it %d times",
                name,
                type,
                wanted,
                found);
    }
}
