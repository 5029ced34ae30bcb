package io.kaya.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The channels that this party reads; more may come while it runs. */
@ApplicationScoped
public class Subscriptions {
    private final Map<String, Subscription<?>> byTopic = new ConcurrentHashMap<>();

    public void add(Subscription<?> subscription) {
        byTopic.put(subscription.channel().topic(), subscription);
    }

    public Set<String> topics() {
        return new TreeSet<>(byTopic.keySet());
    }

    Optional<Subscription<?>> find(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }
}
