package io.kaya.coordinator.federation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the host decided: the federation's name, the purposes it allows, and the nodes that are
 * members.
 */
@Singleton
public final class Federation {
    private final FederationId id;
    private final List<String> purposes;
    private final List<Member> members;

    /**
     * One registered node, as its organisation is known to the host before the node has shown a
     * card.
     */
    public record Member(
            NodeId id,
            String name,
            @Nullable String organisation,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String description) {
        public Member {
            name = Objects.requireNonNullElse(name, id.value()); // the file may leave it out
        }
    }

    @Inject
    Federation(FederationConfig config) {
        this(config.federation(), read(config.federationFile()));
    }

    private Federation(String id, File file) {
        this.id = new FederationId(id);
        this.purposes = List.copyOf(file.purposes());
        this.members = List.copyOf(file.nodes());
        if (purposes.isEmpty()) {
            throw new IllegalStateException(
                    "The federation allows no purpose; list at least one under 'purposes'");
        }
    }

    public FederationId id() {
        return id;
    }

    /** W3C DPV purpose ids; the first is the default. */
    public List<String> purposes() {
        return purposes;
    }

    public List<Member> members() {
        return members;
    }

    private static File read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(Files.readString(file), File.class);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "The federation cannot be read from "
                            + file
                            + "; name a readable YAML file in kaya.federation-file",
                    unreadable);
        }
    }

    private record File(List<String> purposes, List<Member> nodes) {}
}
