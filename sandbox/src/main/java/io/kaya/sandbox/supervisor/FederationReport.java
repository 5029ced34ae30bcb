package io.kaya.sandbox.supervisor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.kaya.sandbox.secret.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code state.json} of a folder says: who supervises it, and how each part stands. */
public record FederationReport(
        int version, String federation, String file, long supervisor, List<PartReport> parts) {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .registerModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT);

    public FederationReport {
        parts = List.copyOf(parts);
    }

    /** The last report of this folder, also of a federation that was stopped or killed. */
    public static Optional<FederationReport> read(Path folder) {
        var file = folder.resolve("state.json");
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(Files.readString(file), FederationReport.class));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "State file " + file + " cannot be read; delete it, it is made anew", e);
        }
    }

    public Optional<PartReport> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** Whether the coordinator and every part that should run is ready. */
    public boolean ready() {
        return parts.stream().allMatch(FederationReport::asItShould);
    }

    private static boolean asItShould(PartReport part) {
        return part.state() == Phase.READY
                || (part.state() == Phase.STOPPED && part.kind() == Kind.NODE);
    }

    void write(Path folder) {
        try {
            PrivateFiles.write(folder.resolve("state.json"), JSON.writeValueAsString(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
