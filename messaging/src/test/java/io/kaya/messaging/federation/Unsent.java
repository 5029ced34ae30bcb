package io.kaya.messaging.federation;

import io.kaya.messaging.outbox.UnsentMessage;
import io.kaya.protocol.MessageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A business that learns what stays here, and that may stumble over the news once. */
@ApplicationScoped
public class Unsent {
    private final List<UnsentMessage> heard = new CopyOnWriteArrayList<>();
    private final Set<MessageId> stumbles = ConcurrentHashMap.newKeySet();

    void learn(@Observes UnsentMessage news) {
        if (stumbles.remove(news.id())) {
            throw new IllegalStateException("Not now");
        }
        heard.add(news);
    }

    public void stumbleOnceAt(MessageId message) {
        stumbles.add(message);
    }

    public List<UnsentMessage> about(MessageId message) {
        return heard.stream().filter(news -> news.id().equals(message)).toList();
    }
}
