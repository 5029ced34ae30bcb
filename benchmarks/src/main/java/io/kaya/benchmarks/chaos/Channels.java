package io.kaya.benchmarks.chaos;

import static io.kaya.benchmarks.chaos.Promise.EVERY_STEP_AUDITED;
import static io.kaya.benchmarks.chaos.Promise.NOTHING_SET_ASIDE;
import static io.kaya.benchmarks.chaos.Promise.NOTHING_UNSENT;
import static io.kaya.benchmarks.chaos.Promise.NO_GAP;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.kaya.benchmarks.chaos.Snapshot.Came;
import io.kaya.benchmarks.chaos.Snapshot.Entry;
import io.kaya.benchmarks.chaos.Snapshot.Sent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** What one party numbered is what the other has, from 1 on without a gap; nothing is left over. */
final class Channels {
    // They go on for ever, so they are never at rest, and nobody notes each of them.
    private static final Set<String> ENDLESS = Set.of("PRESENCE", "CHECKPOINT");
    private static final Set<String> STRANDED = Set.of("FAILED", "EXPIRED");

    private Channels() {}

    static void check(Snapshot books, Findings findings) {
        var host = books.host().books();
        alone("coordinator", host, findings);
        books.members()
                .forEach((node, member) -> {
                    alone(node, member.books(), findings);
                    between("coordinator", host, node, member.books(), findings);
                    between(node, member.books(), "coordinator", host, findings);
                });
    }

    private static void alone(String party, Snapshot.Books books, Findings findings) {
        for (var letter : books.deadLetters()) {
            findings.expect(false, NOTHING_SET_ASIDE, "Dead letter of %s at %s", letter, party);
        }
        var trail = new Trail(books.audit());
        none(trail.of("message-refused"), NOTHING_SET_ASIDE, party, findings);
        none(trail.of("message-unsent"), NOTHING_UNSENT, party, findings);
        none(trail.of("channel-gap"), NO_GAP, party, findings);
        for (var sent : books.outbox()) {
            var settled =
                    ENDLESS.contains(sent.kind())
                            ? !STRANDED.contains(sent.state())
                            : sent.state().equals("SENT");
            findings.expect(
                    settled,
                    NOTHING_UNSENT,
                    "Message %s of %s on %s is %s",
                    sent.message(),
                    party,
                    sent.topic(),
                    sent.state());
        }
        books.outbox().stream()
                .collect(groupingBy(Sent::topic))
                .forEach((topic, rows) -> {
                    var numbers = numbers(rows);
                    findings.expect(
                            gapless(numbers)
                                    && numbers.size() == books.lastSent().getOrDefault(topic, 0L),
                            NO_GAP,
                            "%s gave topic %s the numbers %s; its last is %d",
                            party,
                            topic,
                            numbers,
                            books.lastSent().getOrDefault(topic, 0L));
                });
    }

    private static void none(List<Entry> entries, Promise of, String party, Findings findings) {
        for (var entry : entries) {
            findings.expect(false, of, "%s noted %s %s", party, entry.type(), entry.details());
        }
    }

    private static void between(
            String from,
            Snapshot.Books sender,
            String to,
            Snapshot.Books reader,
            Findings findings) {
        var topics = new HashSet<String>();
        sender.outbox().stream()
                .filter(sent -> !ENDLESS.contains(sent.kind()))
                .map(Sent::topic)
                .filter(topic -> from.equals("coordinator") ? topic.endsWith("." + to) : true)
                .forEach(topics::add);
        for (var topic : topics) {
            var sent =
                    sender.outbox().stream()
                            .filter(one -> one.topic().equals(topic) && one.number() != null)
                            .collect(toMap(Sent::number, Sent::message, (one, _) -> one));
            var came =
                    reader.inbox().stream()
                            .filter(one -> one.topic().equals(topic))
                            .collect(toMap(Came::number, Came::message, (one, _) -> one));
            findings.expect(
                    sent.equals(came) && handled(reader, topic),
                    NO_GAP,
                    "Topic %s: %s sent %d messages, %s has %d of them",
                    topic,
                    from,
                    sent.size(),
                    to,
                    came.size());
            findings.expect(
                    reader.lastRead().getOrDefault(topic, 0L) == sent.size(),
                    NO_GAP,
                    "%s stands at number %d of topic %s, which has %d",
                    to,
                    reader.lastRead().getOrDefault(topic, 0L),
                    topic,
                    sent.size());
            noted(from, "sent", topic, sent.values(), sender, findings);
            noted(to, "received", topic, came.values(), reader, findings);
        }
    }

    private static boolean handled(Snapshot.Books reader, String topic) {
        return reader.inbox().stream()
                .filter(one -> one.topic().equals(topic))
                .allMatch(one -> one.state().equals("HANDLED"));
    }

    private static void noted(
            String party,
            String type,
            String topic,
            Collection<String> messages,
            Snapshot.Books books,
            Findings findings) {
        var entries =
                new Trail(books.audit())
                        .of(type).stream()
                                .filter(entry -> entry.detail("channel").equals(topic))
                                .map(entry -> entry.detail("message"))
                                .sorted()
                                .toList();
        findings.expect(
                entries.equals(messages.stream().sorted().toList()),
                EVERY_STEP_AUDITED,
                "%s %s %d messages on %s and noted %d",
                party,
                type,
                messages.size(),
                topic,
                entries.size());
    }

    private static List<Long> numbers(List<Sent> rows) {
        return rows.stream()
                .filter(row -> row.number() != null)
                .map(Sent::number)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean gapless(List<Long> numbers) {
        return numbers.equals(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
