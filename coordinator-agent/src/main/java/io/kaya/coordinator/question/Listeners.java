package io.kaya.coordinator.question;

import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that this process has open, by question. */
@ApplicationScoped
class Listeners {
    private final Map<QuestionId, Set<Listener>> open = new ConcurrentHashMap<>();

    interface Listener {
        void wake();

        void partial(String body);
    }

    void add(QuestionId question, Listener listener) {
        open.computeIfAbsent(question, _ -> ConcurrentHashMap.newKeySet()).add(listener);
    }

    void remove(QuestionId question, Listener listener) {
        open.computeIfPresent(
                question,
                (_, listening) -> {
                    listening.remove(listener);
                    return listening.isEmpty() ? null : listening;
                });
    }

    void wake(QuestionId question) {
        open.getOrDefault(question, Set.of()).forEach(Listener::wake);
    }

    void partial(QuestionId question, String body) {
        open.getOrDefault(question, Set.of()).forEach(listener -> listener.partial(body));
    }
}
