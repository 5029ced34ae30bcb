package io.kaya.messaging.relay;

import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.identity.KafkaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Asks the broker about a topic once, until the next failure. Used by the relay's thread alone. */
@ApplicationScoped
class KafkaTopics implements Topics {
    private static final int ANSWER_WITHIN_MS = 5_000;
    private static final int PARTITION = 0;

    private final KafkaSettings settings;
    private final Identity identity;
    private final Set<String> found = new HashSet<>();
    private @Nullable Admin admin;

    KafkaTopics(KafkaSettings settings, Identity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @Override
    public Map<String, String> missing(Set<String> topics) throws Exception {
        var asked = new HashSet<>(topics);
        asked.removeAll(found);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<String, String> missing = new HashMap<>();
        for (var answer : admin().describeTopics(asked).topicNameValues().entrySet()) {
            try {
                answer.getValue().get();
                found.add(answer.getKey());
            } catch (ExecutionException failed) {
                missing.put(answer.getKey(), ofTheTopic(failed));
            }
        }
        return missing;
    }

    @Override
    public Map<String, Long> ends(Set<String> topics) throws Exception {
        var asked =
                topics.stream()
                        .collect(
                                Collectors.toMap(
                                        topic -> new TopicPartition(topic, PARTITION),
                                        _ -> OffsetSpec.latest()));
        Map<String, Long> ends = new HashMap<>();
        for (var answer : admin().listOffsets(asked).all().get().entrySet()) {
            ends.put(answer.getKey().topic(), answer.getValue().offset());
        }
        return ends;
    }

    @Override
    public void close() {
        found.clear();
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private static String ofTheTopic(ExecutionException failed) throws ExecutionException {
        return switch (failed.getCause()) {
            case UnknownTopicOrPartitionException _ -> "it does not exist";
            case TopicAuthorizationException _ -> "not allowed";
            case InvalidTopicException _ -> "no name of a topic";
            case null, default -> throw failed;
        };
    }

    private Admin admin() {
        if (admin == null) {
            admin =
                    Admin.create(
                            settings.with(
                                    Map.of(
                                            AdminClientConfig.CLIENT_ID_CONFIG,
                                            "kaya-" + identity.party() + "-topics",
                                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                            ANSWER_WITHIN_MS,
                                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                            ANSWER_WITHIN_MS,
                                            AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                                            false)));
        }
        return admin;
    }
}
