package io.kaya.coordinator.task;

import io.kaya.coordinator.directory.Node;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person sees of one asked node. */
public record NodeView(
        String id, String name, NodeStatus status, @Nullable Reason reason, Instant since) {

    public static NodeView of(NodeTask task, Node node, Instant now) {
        return new NodeView(
                task.node().value(),
                node.name(),
                status(task, node, now),
                task.reason().orElse(null),
                task.since());
    }

    /** A node that was asked while it is away is offline, until it says something. */
    public static NodeStatus status(NodeTask task, Node node, Instant now) {
        return task.status() == NodeStatus.ASKED && !node.online(now)
                ? NodeStatus.OFFLINE
                : task.status();
    }
}
