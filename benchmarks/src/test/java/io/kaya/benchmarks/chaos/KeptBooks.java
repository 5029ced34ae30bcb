package io.kaya.benchmarks.chaos;

import io.kaya.benchmarks.chaos.Snapshot.Answer;
import io.kaya.benchmarks.chaos.Snapshot.Asked;
import io.kaya.benchmarks.chaos.Snapshot.Came;
import io.kaya.benchmarks.chaos.Snapshot.Claim;
import io.kaya.benchmarks.chaos.Snapshot.Decision;
import io.kaya.benchmarks.chaos.Snapshot.Entry;
import io.kaya.benchmarks.chaos.Snapshot.Event;
import io.kaya.benchmarks.chaos.Snapshot.Purse;
import io.kaya.benchmarks.chaos.Snapshot.Question;
import io.kaya.benchmarks.chaos.Snapshot.Reservation;
import io.kaya.benchmarks.chaos.Snapshot.Review;
import io.kaya.benchmarks.chaos.Snapshot.Sent;
import io.kaya.benchmarks.chaos.Snapshot.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One question, asked of one node and answered after review, in lists that a test may spoil. */
final class KeptBooks {
    static final String TASKS = "kaya.h.tasks.careful";
    static final String REPLIES = "kaya.h.replies.careful";

    final List<Question> questions = list(new Question("q", "CLOSED", true, 1, 8, false));
    final List<Asked> asked =
            list(
                    new Asked(
                            "t",
                            "q",
                            "careful",
                            "REPLIED",
                            "d",
                            "d",
                            List.of(new Claim("careful", "c"))));
    final List<Answer> answers = list(new Answer("q", 1, List.of(new Claim("careful", "c"))));
    final List<Event> events =
            list(
                    new Event("q", 1, "state", "", "planning"),
                    new Event("q", 2, "plan", "", ""),
                    new Event("q", 3, "node", "careful", "asked"),
                    new Event("q", 4, "node", "careful", "under-review"),
                    new Event("q", 5, "node", "careful", "replied"),
                    new Event("q", 6, "answer", "", ""),
                    new Event("q", 7, "state", "", "closed"),
                    new Event("q", 8, "end", "", ""));
    final List<Sent> hostOutbox = list(new Sent("m1", TASKS, "TASK", "SENT", 1L));
    final List<Came> hostInbox =
            list(
                    new Came("r1", REPLIES, 1, "HANDLED"),
                    new Came("r2", REPLIES, 2, "HANDLED"),
                    new Came("r3", REPLIES, 3, "HANDLED"));
    final List<String> deadLetters = new ArrayList<>();
    final List<Entry> hostAudit =
            list(
                    new Entry("asked", "q", null, Map.of()),
                    new Entry("planned", "q", null, Map.of("nodes", "1")),
                    new Entry("dispatched", "q", "t", Map.of()),
                    exchange("sent", "m1", TASKS),
                    exchange("received", "r1", REPLIES),
                    exchange("received", "r2", REPLIES),
                    exchange("received", "r3", REPLIES),
                    new Entry("gathered", "q", "t", Map.of("outcome", "REPLIED")),
                    new Entry("composed", "q", null, Map.of()),
                    new Entry("closed", "q", null, Map.of()));
    final Map<String, Long> hostSent = new HashMap<>(Map.of(TASKS, 1L));
    final Map<String, Long> hostRead = new HashMap<>(Map.of(REPLIES, 3L));

    final List<Task> tasks = list(new Task("t", "q", "RELEASED"));
    final List<Review> reviews = list(new Review("t", "RELEASE", "APPROVED", true));
    final List<Decision> decisions = list(new Decision("t", "d", true));
    final List<Purse> purses = list(new Purse("p", 0, 1));
    final List<Reservation> reservations = list(new Reservation("t", "p", 1, "SPENT"));
    final List<Sent> nodeOutbox =
            list(
                    new Sent("p1", "kaya.h.presence.careful", "PRESENCE", "SEALED", 1L),
                    new Sent("c1", "kaya.h.checkpoints.careful", "CHECKPOINT", "SEALED", 1L),
                    new Sent("r1", REPLIES, "REPLY", "SENT", 1L),
                    new Sent("r2", REPLIES, "REPLY", "SENT", 2L),
                    new Sent("r3", REPLIES, "REPLY", "SENT", 3L));
    final List<Came> nodeInbox = list(new Came("m1", TASKS, 1, "HANDLED"));
    final List<Entry> nodeAudit =
            list(
                    exchange("received", "m1", TASKS),
                    new Entry("received", "q", "t", Map.of()),
                    new Entry("admitted", "q", "t", Map.of("effect", "accept")),
                    exchange("sent", "r1", REPLIES),
                    new Entry("answered", "q", "t", Map.of()),
                    new Entry("queued", "q", "t", Map.of()),
                    exchange("sent", "r2", REPLIES),
                    new Entry("decided", "q", "t", Map.of("decision", "approved")),
                    new Entry("released", "q", "t", Map.of()),
                    exchange("sent", "r3", REPLIES));
    final Map<String, Long> nodeSent =
            new HashMap<>(
                    Map.of(
                            REPLIES,
                            3L,
                            "kaya.h.presence.careful",
                            1L,
                            "kaya.h.checkpoints.careful",
                            1L));
    final Map<String, Long> nodeRead = new HashMap<>(Map.of(TASKS, 1L));

    Snapshot snapshot() {
        return new Snapshot(
                new Snapshot.Host(
                        questions,
                        asked,
                        answers,
                        events,
                        new Snapshot.Books(
                                hostOutbox, hostInbox, hostSent, hostRead, deadLetters, hostAudit)),
                Map.of(
                        "careful",
                        new Snapshot.Member(
                                tasks,
                                reviews,
                                decisions,
                                purses,
                                reservations,
                                new Snapshot.Books(
                                        nodeOutbox,
                                        nodeInbox,
                                        nodeSent,
                                        nodeRead,
                                        List.of(),
                                        nodeAudit))));
    }

    private static Entry exchange(String type, String message, String topic) {
        return new Entry(
                type,
                null,
                "t",
                Map.of("message", message, "channel", topic, "commitment", "c-" + message));
    }

    @SafeVarargs
    private static <T> List<T> list(T... some) {
        return new ArrayList<>(List.of(some));
    }
}
