package io.kaya.benchmarks.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.benchmarks.asking.Progress;
import io.kaya.benchmarks.hostile.cases.HostileCase;
import io.kaya.benchmarks.hostile.cases.HostileCase.Told;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.Json;
import io.kaya.governance.disclosure.OutgoingText;
import io.kaya.protocol.message.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Asks what the cases ask, and keeps what the person who asked came to see. */
final class Attempts {
    private static final int AT_ONCE = 6;
    private static final Duration LOOKS_EVERY = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Set<String> GOING_ON = Set.of("planning", "asking");

    private final HostileFederation federation;
    private final Collector collector;
    private final Agent user;
    private final List<JsonNode> answered = new CopyOnWriteArrayList<>();

    Attempts(HostileFederation federation, Collector collector) {
        this.federation = federation;
        this.collector = collector;
        this.user = federation.user();
    }

    /** Those with a card one after another, as a node has one card at a time. */
    void make(List<HostileCase> cases) throws InterruptedException {
        askAll(cases.stream().filter(one -> one.card().isEmpty()).toList());
        for (var one : cases) {
            if (one.card().isPresent()) tryWithCard(one);
        }
    }

    /** Every question as it ended. */
    List<JsonNode> answered() {
        return List.copyOf(answered);
    }

    private void askAll(List<HostileCase> some) throws InterruptedException {
        var progress = new Progress("cases", some.size());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            for (var one : some) {
                running.add(
                        threads.submit(() -> {
                            attempt(one, nodes(one));
                            progress.step();
                        }));
            }
            for (var each : running) each.get();
            progress.done();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "A case could not be tried: " + failed.getCause(), failed.getCause());
        }
    }

    private static List<String> nodes(HostileCase one) {
        var north = HostileFederation.NORTH.value();
        return one.reply().isEmpty() ? List.of(north) : List.of(north, Attacker.ID.value());
    }

    /**
     * The planner decides whom to ask, with the card before its eyes: cleaned, as people see it.
     */
    private void tryWithCard(HostileCase one) {
        var card = collector.in(one.card().orElseThrow());
        federation.attacker().show(card);
        var until = System.nanoTime() + LONGEST.toNanos();
        while (!shows(card)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "The card of case " + one.id() + " did not reach the coordinator");
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
        attempt(one, List.of());
    }

    private boolean shows(String card) {
        var clean = OutgoingText.clean(card);
        return StreamSupport.stream(user.get("/api/nodes").path("nodes").spliterator(), false)
                .anyMatch(node -> node.path("description").asText().equals(clean));
    }

    private void attempt(HostileCase one, List<String> nodes) {
        var first = settled(ask(one, one.question(), nodes, Optional.empty()));
        if (one.then().isPresent()) {
            var conversation = Optional.of(first.path("conversation").asText());
            settled(ask(one, one.then().get(), nodes, conversation));
        }
    }

    private String ask(
            HostileCase one, String text, List<String> nodes, Optional<String> conversation) {
        ObjectNode request =
                Json.object()
                        .put("text", collector.in(text))
                        .put("deadline", "PT5M")
                        .put("confirmed", true);
        nodes.forEach(request.withArray("nodes")::add);
        conversation.ifPresent(id -> request.put("conversation", id));
        var id = user.post("/api/questions", request).path("id").asText();
        federation.attacker().answers(id, reply(one));
        return id;
    }

    private List<Claim> reply(HostileCase one) {
        var claims = new ArrayList<Claim>();
        for (Told told : one.reply()) {
            claims.add(
                    Attacker.claim(
                            claims.size() + 1,
                            collector.in(told.title()),
                            collector.in(told.text())));
        }
        return claims;
    }

    private JsonNode settled(String id) {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            var question = user.get("/api/questions/" + id);
            if (!GOING_ON.contains(question.path("state").asText())) {
                answered.add(question);
                return question;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Question " + id + " did not come to an end");
            }
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
        }
    }
}
