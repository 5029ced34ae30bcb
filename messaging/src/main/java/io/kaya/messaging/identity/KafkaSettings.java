package io.kaya.messaging.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Every {@code kaya.kafka.X} is given to the Kafka client as {@code X}. */
@ApplicationScoped
public class KafkaSettings {
    private static final String PREFIX = "kaya.kafka.";

    private final Map<String, Object> site;

    KafkaSettings(Config config) {
        this.site = new HashMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name ->
                        config.getOptionalValue(name, String.class)
                                .ifPresent(
                                        value -> site.put(name.substring(PREFIX.length()), value)));
        if (!site.containsKey("bootstrap.servers")) {
            throw new IllegalStateException(
                    "kaya.kafka.bootstrap.servers is not set; give the address of the federation's"
                            + " Kafka");
        }
    }

    /** What the site says, with what our code relies on put over it. */
    public Map<String, Object> with(Map<String, Object> ours) {
        var all = new HashMap<>(site);
        all.putAll(ours);
        return Map.copyOf(all);
    }
}
