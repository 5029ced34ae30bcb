package io.kaya.coordinator.task;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.TaskId;

/** A node said a second, different end of the same task. */
public final class AlreadyEndedException extends RuntimeException {
    AlreadyEndedException(TaskId task, NodeId node, NodeStatus first, NodeStatus second) {
        super("Node " + node + " ended task " + task + " as " + first + " and now says " + second);
    }
}
