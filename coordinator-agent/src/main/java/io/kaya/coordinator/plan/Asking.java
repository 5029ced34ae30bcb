package io.kaya.coordinator.plan;

import java.util.List;

/** What the person asks now, and what the same person wrote before in this conversation. */
public record Asking(String question, List<String> earlier) {
    public Asking {
        earlier = List.copyOf(earlier);
    }
}
