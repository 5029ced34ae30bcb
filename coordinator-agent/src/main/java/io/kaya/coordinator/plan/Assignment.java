package io.kaya.coordinator.plan;

import java.util.List;

/**
 * What one node is asked.
 *
 * @param parts which of the plan's parts these instructions are, one for each
 */
public record Assignment(String nodeId, List<String> instructions, List<Integer> parts) {
    public Assignment {
        instructions = List.copyOf(instructions);
        parts = List.copyOf(parts);
        if (instructions.isEmpty() || instructions.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "Node " + nodeId + " needs as many instructions as parts, and one at least");
        }
    }
}
