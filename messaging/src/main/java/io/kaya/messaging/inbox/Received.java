package io.kaya.messaging.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as the broker gave it.
 *
 * @param value its bytes, each as one character (ISO 8859-1), so that none is lost
 */
public record Received(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        String value,
        Map<String, String> headers) {
    public Received {
        headers = Map.copyOf(headers);
    }
}
