package io.kaya.messaging.inbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dead letter as it is shown to an operator: everything but its bytes. */
public record DeadLetterView(
        DeadLetterId id,
        String topic,
        int partition,
        long offset,
        RefusalReason reason,
        String explanation,
        @Nullable String key,
        Map<String, String> headers,
        int size,
        Instant arrived,
        DeadLetterState state,
        @Nullable String decidedBy,
        @Nullable Instant decided) {}
