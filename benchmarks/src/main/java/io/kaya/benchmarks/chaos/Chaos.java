package io.kaya.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.supervisor.Supervisor;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets rounds befall a running federation of {@link Harbours}: each asks a question and kills parts
 * while it is under way, and the next begins before they are up again.
 */
public final class Chaos implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(700);

    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final Duration STAGE_COMES_WITHIN = Duration.ofSeconds(15);
    private static final Set<String> UNDER_WAY =
            Set.of("asked", "offline", "accepted", "under-review", "withdrawal-sent");

    private final Supervisor supervisor;
    private final Path home;
    private final Agent user;
    private final Operator operator;
    private final ScheduledExecutorService times = Executors.newScheduledThreadPool(16);
    private final List<Future<?>> withdrawals = new ArrayList<>();
    private final AtomicInteger kills = new AtomicInteger();

    /**
     * @param home the folder that the supervised federation runs in
     * @param plan every round that will be run
     */
    public Chaos(Supervisor supervisor, Path home, List<Round> plan) {
        this.supervisor = supervisor;
        this.home = home;
        user = agent("coordinator", "user");
        operator =
                Operator.at(
                        agent(Harbours.CAREFUL, "operator"),
                        question -> plan.get(Harbours.number(question) - 1).verdict());
    }

    /** Waits until the documents of all nodes are indexed, so that there is something to lose. */
    public void awaitDocuments() {
        for (var node : Harbours.NODES) {
            var agent = agent(node, "operator");
            until("The documents of " + node + " are not indexed", () -> indexed(agent));
        }
    }

    /** Asks the round's question and returns when everything has befallen it. */
    public void run(Round round) throws InterruptedException {
        var asked = Json.object().put("text", Harbours.question(round.number()));
        asked.withArray("nodes").add("all");
        var question = insist(() -> user.post("/api/questions", asked)).path("id").asText();
        round.withdrawn().ifPresent(after -> withdrawals.add(in(after, () -> withdraw(question))));
        for (var kill : round.kills()) {
            awaitStage(question, kill.stage());
            await(in(kill.after(), () -> kill(kill.part())));
        }
    }

    /**
     * Waits until all books agree, or for so long that they never will.
     *
     * @return what they say in the end
     */
    public Snapshot settle() throws InterruptedException {
        for (var one : withdrawals) await(one);
        withdrawals.clear();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            LockSupport.parkNanos(LOOK.toNanos());
            try {
                var books = BooksReader.read(home, Harbours.NODES);
                if (Reconciliation.of(books).isEmpty() || System.nanoTime() > end) return books;
            } catch (SQLException down) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The databases did not come back", down);
                }
            }
        }
    }

    /** How many processes were hit; a part that was down already could not be. */
    public int kills() {
        return kills.get();
    }

    @Override
    public void close() {
        operator.close();
        times.close();
    }

    private Future<?> in(Duration time, Runnable action) {
        return times.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A question that was withdrawn, or whose nodes are down for long, gets no further. */
    private void awaitStage(String question, Round.Stage stage) {
        var end = System.nanoTime() + STAGE_COMES_WITHIN.toNanos();
        while (!reached(question, stage) && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean reached(String question, Round.Stage stage) {
        if (stage == Round.Stage.ASKED) return true;
        try {
            var seen = user.get("/api/questions/" + question);
            if (seen.path("state").asText().equals("withdrawn")) return true;
            var statuses = seen.path("nodes").findValuesAsText("status");
            return stage == Round.Stage.DISPATCHED
                    ? !statuses.isEmpty()
                    : statuses.stream().anyMatch(status -> !UNDER_WAY.contains(status));
        } catch (CommandFailedException down) {
            return false;
        }
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A round could not be run", failed.getCause());
        }
    }

    private void kill(String part) {
        if (supervisor.report().part(part).orElseThrow().pid() != null) kills.incrementAndGet();
        supervisor.kill(part);
    }

    /** It may have ended before; then there is nothing to take back. */
    private void withdraw(String question) {
        try {
            insist(() -> user.post("/api/questions/" + question + "/withdrawal"));
        } catch (CommandFailedException tooLate) {
            if (tooLate.exit() != ExitCode.CONFLICT) throw tooLate;
        }
    }

    @FunctionalInterface
    private interface Call {
        JsonNode of();
    }

    /** Again and again while a part is down, as a person would. */
    private static JsonNode insist(Call call) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.of();
            } catch (CommandFailedException failed) {
                var down =
                        failed.exit() == ExitCode.UNREACHABLE || failed.exit() == ExitCode.FAILED;
                if (!down || System.nanoTime() > end) throw failed;
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void until(String otherwise, Condition condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) throw new IllegalStateException(otherwise);
            LockSupport.parkNanos(AGAIN.toNanos());
        }
    }

    private static boolean indexed(Agent node) {
        var holdings = node.get("/api/documents");
        return holdings.path("progress").path("state").asText().equals("idle")
                && !holdings.path("documents").isEmpty();
    }

    private Agent agent(String name, String account) {
        var found =
                AccountBook.read(home.resolve("accounts.json")).find(name, account).orElseThrow();
        var url = supervisor.report().part(name).orElseThrow().url();
        return new Agent(name, Objects.requireNonNull(url), account, found.password());
    }
}
