package io.kaya.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Session;
import io.kaya.cli.http.Agent;
import io.kaya.cli.http.EventStream;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.OnInterrupt;
import java.time.Duration;

/** Waits for a question, showing what happens, and gives back how it stands then. */
final class Follow {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration SERVER_AWAY = Duration.ofSeconds(30);

    // The coordinator composes up to 5 s after a release.
    private static final Duration LATE_ANSWER = Duration.ofSeconds(7);

    private final Session session;
    private final Agent coordinator;

    Follow(Session session, Agent coordinator) {
        this.session = session;
        this.coordinator = coordinator;
    }

    JsonNode question(String id, Duration wait, boolean people) {
        try (var stream = new EventStream(coordinator, path(id) + "/events", SERVER_AWAY);
                var view = new ProgressView(session.output(), session.times());
                var _ = new OnInterrupt(() -> tell(id, view))) {
            watch(stream, view, wait, people);
        }
        return coordinator.get(path(id));
    }

    static String path(String id) {
        return "/api/questions/" + Json.pathSegment(id);
    }

    private static void watch(
            EventStream stream, ProgressView view, Duration wait, boolean people) {
        var watch = new Watch();
        var start = System.nanoTime();
        var settled = 0L;
        while (!watch.ended() && left(start, wait).isPositive()) {
            if (!watch.settled(people)) settled = 0;
            else if (settled == 0) settled = System.nanoTime();
            if (settled != 0 && (watch.upToDate() || !left(settled, LATE_ANSWER).isPositive())) {
                return;
            }
            var left = left(start, wait);
            stream.next(left.compareTo(STEP) < 0 ? left : STEP)
                    .ifPresent(event -> {
                        watch.apply(event);
                        view.changed(event, watch);
                    });
        }
    }

    private void tell(String id, ProgressView view) {
        view.close();
        var output = session.output();
        output.raw("\n");
        output.ahead(sheet -> {
            sheet.text("The question goes on without you. Come back to it, or end it, with:");
            sheet.command("./kaya ask --resume " + id);
            sheet.command("./kaya withdraw " + id);
        });
    }

    private static Duration left(long since, Duration of) {
        return of.minusNanos(System.nanoTime() - since);
    }
}
