package io.kaya.coordinator.question;

import io.kaya.protocol.QuestionId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Tells a question's events to one listener: those stored since it last listened, then each new
 * one, until the end.
 */
@ApplicationScoped
public class EventStream {
    static final String END = "end";
    private static final String GONE = "gone";
    // Other replicas store events too, and do not wake this one.
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int COMMENT_EVERY_LOOKS = 30;

    private final QuestionEvents events;
    private final Listeners listeners;

    EventStream(QuestionEvents events, Listeners listeners) {
        this.events = events;
        this.listeners = listeners;
    }

    /**
     * @param stillMay whether the listener may still be told; asked again before each thing that is
     */
    public Multi<OutboundSseEvent> after(
            QuestionId question, int last, BooleanSupplier stillMay, Sse sse) {
        return Multi.createFrom()
                .emitter(emitter ->
                        Thread.ofVirtual()
                                .name("stream-" + question)
                                .start(() -> tell(question, last, stillMay, sse, emitter)));
    }

    private void tell(
            QuestionId question,
            int last,
            BooleanSupplier stillMay,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        var inbox = new LinkedBlockingQueue<Optional<String>>();
        var listener = listenerInto(inbox);
        listeners.add(question, listener);
        try {
            var told = last;
            var looks = 0;
            while (!emitter.isCancelled()) {
                var news = events.after(question, told);
                if (!news.isEmpty() && !stillMay.getAsBoolean()) {
                    leave(emitter, sse);
                    return;
                }
                for (var event : news) {
                    told = event.number();
                    emitter.emit(
                            sse.newEventBuilder()
                                    .id("" + told)
                                    .name(event.name())
                                    .data(String.class, event.body())
                                    .build());
                    if (event.name().equals(END)) {
                        emitter.complete();
                        return;
                    }
                }
                var partials = await(inbox);
                if (!partials.isEmpty() && !stillMay.getAsBoolean()) {
                    leave(emitter, sse);
                    return;
                }
                partials.forEach(body ->
                        emitter.emit(
                                sse.newEventBuilder()
                                        .name("partial")
                                        .data(String.class, body)
                                        .build()));
                if (++looks % COMMENT_EVERY_LOOKS == 0) {
                    emitter.emit(sse.newEventBuilder().comment("still here").build());
                }
            }
        } catch (InterruptedException interrupted) {
            emitter.complete();
        } catch (RuntimeException failed) {
            emitter.fail(failed);
        } finally {
            listeners.remove(question, listener);
        }
    }

    /** Without a word the listener would come back for more. */
    private static void leave(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse) {
        emitter.emit(sse.newEventBuilder().name(GONE).data(String.class, "{}").build());
        emitter.complete();
    }

    private static List<String> await(LinkedBlockingQueue<Optional<String>> inbox)
            throws InterruptedException {
        var first = inbox.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return List.of();
        }
        var all = new java.util.ArrayList<Optional<String>>();
        all.add(first);
        inbox.drainTo(all);
        return all.stream().flatMap(Optional::stream).toList();
    }

    private static Listeners.Listener listenerInto(LinkedBlockingQueue<Optional<String>> inbox) {
        return new Listeners.Listener() {
            @Override
            public void wake() {
                inbox.add(Optional.empty());
            }

            @Override
            public void partial(String body) {
                inbox.add(Optional.of(body));
            }
        };
    }
}
