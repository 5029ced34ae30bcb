package io.kaya.node.task;

import io.kaya.protocol.TaskId;

/** A task cannot go from where it stands to where somebody wants it. */
public final class IllegalMoveException extends RuntimeException {
    IllegalMoveException(TaskId task, TaskState from, TaskState to) {
        super("Task " + task + " is " + from.wireName() + " and cannot become " + to.wireName());
    }
}
