package io.kaya.sandbox.supervisor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One part as it stands: its process id is absent while no process runs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartReport(
        String name,
        Kind kind,
        @Nullable Long pid,
        int port,
        @Nullable String url,
        Phase state,
        int restarts,
        Instant since,
        String log) {}
