package io.kaya.protocol.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kaya.protocol.TaskId;

/** What the coordinator says to a node. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "asked", value = TaskMessage.Asked.class),
    @JsonSubTypes.Type(name = "withdraw", value = TaskMessage.Withdraw.class)
})
public sealed interface TaskMessage extends Message {
    TaskId taskId();

    /** Please work on this, if your policy lets you. The only message that expires on the wire. */
    record Asked(Task task) implements TaskMessage {
        @Override
        public TaskId taskId() {
            return task.id();
        }
    }

    /** The question was withdrawn: stop, and release nothing. */
    record Withdraw(TaskId taskId) implements TaskMessage {}
}
