package io.kaya.protocol.message;

import java.util.List;

/** Who asks, as the federation host asserts it; a node cannot check it. */
public record Requester(String organisation, List<String> roles) {
    public Requester {
        if (organisation.isBlank()) {
            throw new IllegalArgumentException(
                    "A requester without an organisation asks for nobody");
        }
        roles = List.copyOf(roles);
    }
}
