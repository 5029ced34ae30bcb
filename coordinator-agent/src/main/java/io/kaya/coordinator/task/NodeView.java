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
                status(task.status(), node.online(now)),
                task.reason().orElse(null),
                task.since());
    }

    /** A node that was asked while it is away is offline, until it says something. */
    static NodeStatus status(NodeStatus said, boolean online) {
        return said == NodeStatus.ASKED && !online ? NodeStatus.OFFLINE : said;
    }
}
