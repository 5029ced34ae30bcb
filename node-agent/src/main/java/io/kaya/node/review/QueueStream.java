package io.kaya.node.review;

import io.kaya.node.review.QueueMarks.Mark;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells an open page what happens in the queue: how much waits, each line that came or changed, and
 * which colleagues are here. It tells nothing of what was before, so a page reads the lists after
 * each connection.
 */
@ApplicationScoped
class QueueStream {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int COMMENT_EVERY_LOOKS = 15;
    // More than these are read as lists faster than line by line.
    private static final int MOST_LINES = 50;

    private final QueueMarks queue;
    private final Colleagues colleagues;

    QueueStream(QueueMarks queue, Colleagues colleagues) {
        this.queue = queue;
        this.colleagues = colleagues;
    }

    record Here(List<Colleagues.Colleague> colleagues) {}

    Multi<OutboundSseEvent> of(String person, @Nullable String review, Sse sse) {
        return Multi.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual()
                                .name("queue-stream")
                                .start(() -> tell(person, review, new Voice(sse, emitter))));
    }

    private record Voice(Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        void say(String name, Object data) {
            emitter.emit(
                    sse.newEventBuilder()
                            .name(name)
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(data.getClass(), data)
                            .build());
        }

        void breathe() {
            emitter.emit(sse.newEventBuilder().comment("still here").build());
        }
    }

    private void tell(String person, @Nullable String review, Voice voice) {
        var visit = colleagues.enter(person, review);
        try {
            var known = queue.marks();
            var here = List.<Colleagues.Colleague>of();
            voice.say("counts", queue.counts(known));
            for (var looks = 1; !voice.emitter().isCancelled(); looks++) {
                var now = queue.marks();
                tellChanges(known, now, voice);
                known = now;
                if (!colleagues.here().equals(here)) {
                    here = colleagues.here();
                    voice.say("colleagues", new Here(here));
                }
                if (looks % COMMENT_EVERY_LOOKS == 0) {
                    voice.breathe();
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException interrupted) {
            voice.emitter().complete();
        } catch (RuntimeException failed) {
            voice.emitter().fail(failed);
        } finally {
            colleagues.leave(visit);
        }
    }

    private void tellChanges(Map<UUID, Mark> known, Map<UUID, Mark> now, Voice voice) {
        var changed = QueueMarks.changed(known, now);
        if (changed.isEmpty()) {
            return;
        }
        var counts = queue.counts(now);
        if (changed.size() > MOST_LINES) {
            voice.say("many", counts);
        } else {
            queue.lines(changed).forEach(line -> voice.say("line", line));
        }
        voice.say("counts", counts);
    }
}
