package io.kaya.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is shown to an auditor. */
public record AuditRecord(
        UUID id,
        long sequence,
        Instant at,
        String type,
        String actor,
        String role,
        @Nullable UUID question,
        @Nullable UUID task,
        @Nullable String node,
        Map<String, String> details) {}
