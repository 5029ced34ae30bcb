package io.kaya.benchmarks.chaos;

import static io.kaya.benchmarks.chaos.Promise.NO_REPLY_LOST_OR_DOUBLED;

import io.kaya.benchmarks.chaos.Snapshot.Asked;
import io.kaya.benchmarks.chaos.Snapshot.Entry;
import io.kaya.benchmarks.chaos.Snapshot.Event;
import io.kaya.benchmarks.chaos.Snapshot.Member;
import java.util.List;

/** Everything that a task gave cause to say was said once, came once, and nothing else did. */
final class Messages {
    private Messages() {}

    static void check(Snapshot books, Findings findings) {
        var host = new Trail(books.host().books().audit());
        books.members()
                .forEach((name, member) -> {
                    var node = new Trail(member.books().audit());
                    for (var asked : books.host().asked()) {
                        if (!asked.node().equals(name)) continue;
                        var tasks = 1 + withdrawals(asked, books);
                        carried(asked, host, node, new Span(tasks, tasks), findings);
                        carried(asked, node, host, replies(asked, member, node), findings);
                        var gathered = host.ofTask(asked.id(), "gathered");
                        findings.expect(
                                gathered.size() == 1
                                        && gathered.getFirst()
                                                .detail("outcome")
                                                .equals(asked.status()),
                                NO_REPLY_LOST_OR_DOUBLED,
                                "The end of task %s of %s, %s, was gathered %d times",
                                asked.id(),
                                name,
                                asked.status(),
                                gathered.size());
                    }
                });
    }

    /** How many messages there must be, both ends included. */
    private record Span(long least, long most) {
        boolean holds(int number) {
            return least <= number && number <= most;
        }
    }

    private static void carried(
            Asked asked, Trail sender, Trail reader, Span wanted, Findings findings) {
        var sent = exchanged(sender.ofTask(asked.id(), "sent"));
        var came = exchanged(reader.ofTask(asked.id(), "received"));
        findings.expect(
                wanted.holds(sent.size()) && sent.equals(came),
                NO_REPLY_LOST_OR_DOUBLED,
                "Task %s of %s gave cause for %d to %d messages; sent %s, received %s",
                asked.id(),
                asked.node(),
                wanted.least(),
                wanted.most(),
                sent,
                came);
    }

    /** Intake notes the task once more under the same word, without a message. */
    private static List<String> exchanged(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.detail("message").isEmpty())
                .map(entry -> entry.detail("message") + " " + entry.detail("commitment"))
                .sorted()
                .toList();
    }

    private static long withdrawals(Asked asked, Snapshot books) {
        return books.host().events().stream()
                .filter(event ->
                        event.question().equals(asked.question())
                                && event.about().equals(asked.node()))
                .map(Event::status)
                .filter("withdrawal-sent"::equals)
                .count();
    }

    /**
     * Who waits for a person was told, and one end; that it takes part, unless it ended at once.
     */
    private static Span replies(Asked asked, Member member, Trail node) {
        var accepted =
                node.ofTask(asked.id(), "admitted").stream()
                        .filter(entry -> entry.detail("effect").equals("accept"))
                        .count();
        var takesPart =
                node.ofTask(asked.id(), "decided").stream()
                        .filter(entry -> entry.detail("decision").equals("takes-part"))
                        .count();
        var queued = node.ofTask(asked.id(), "queued").size();
        var here = member.tasks().stream().filter(task -> task.id().equals(asked.id())).count();
        return new Span(queued + here, accepted + takesPart + queued + here);
    }
}
