package io.kaya.coordinator.task;

import java.util.Map;

/**
 * How many of a question's nodes stand where.
 *
 * @param nodes a status that no node has is absent
 */
public record Standing(Map<NodeStatus, Long> nodes) {
    public Standing {
        nodes = Map.copyOf(nodes);
    }

    public long asked() {
        return nodes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every node has said its end. */
    public boolean ended() {
        return nodes.keySet().stream().allMatch(NodeStatus::terminal);
    }

    /** No node is to be waited for. */
    public boolean settled() {
        return nodes.keySet().stream().allMatch(NodeStatus::settled);
    }
}
