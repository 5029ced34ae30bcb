package io.kaya.coordinator.directory;

import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/api/nodes")
@Authenticated
class NodeResource {
    private final Directory directory;
    private final Clock clock;

    NodeResource(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Views nodes() {
        var now = clock.instant();
        return new Views(directory.members().stream().map(node -> View.of(node, now)).toList());
    }

    record Views(List<View> nodes) {}

    record View(
            String id,
            String name,
            String organisation,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String description,
            String presence,
            @Nullable Instant lastSeen,
            @Nullable Long clockAheadSeconds,
            List<String> topics) {
        static View of(Node node, Instant now) {
            return new View(
                    node.id().value(),
                    node.name(),
                    node.organisation(),
                    node.city().orElse(null),
                    node.latitude().orElse(null),
                    node.longitude().orElse(null),
                    node.description(),
                    node.online(now) ? "online" : "offline",
                    node.lastSeen().orElse(null),
                    node.clock().wrong() ? node.clock().agreed().toSeconds() : null,
                    node.card()
                            .map(card -> card.topics().stream().map(CardTopic::title).toList())
                            .orElse(List.of()));
        }
    }
}
