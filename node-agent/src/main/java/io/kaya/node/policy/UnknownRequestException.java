package io.kaya.node.policy;

import io.kaya.access.Problem;
import io.kaya.protocol.TaskId;

/** This node was never asked that. */
final class UnknownRequestException extends Problem {
    UnknownRequestException(TaskId id) {
        super(404, "unknown-request", "There is no request " + id + " here; look at the tasks");
    }
}
