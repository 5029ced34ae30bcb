package io.kaya.coordinator.federation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/federation")
@Authenticated
class FederationResource {
    private final Federation federation;

    FederationResource(Federation federation) {
        this.federation = federation;
    }

    @GET
    public View federation() {
        return new View(
                federation.id().value(), federation.purposes(), federation.purposes().getFirst());
    }

    record View(String id, List<String> purposes, String defaultPurpose) {}
}
