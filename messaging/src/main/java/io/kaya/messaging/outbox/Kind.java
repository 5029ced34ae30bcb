package io.kaya.messaging.outbox;

import io.kaya.protocol.message.CheckpointMessage;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.PresenceMessage;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.TaskMessage;
import java.util.Arrays;

/** Which conversation a message belongs to: all that the broker learns of what it says. */
enum Kind {
    TASK(TaskMessage.class),
    REPLY(ReplyMessage.class),
    PRESENCE(PresenceMessage.class),
    CHECKPOINT(CheckpointMessage.class);

    private final Class<? extends Message> carries;

    Kind(Class<? extends Message> carries) {
        this.carries = carries;
    }

    static Kind of(Class<? extends Message> carries) {
        return Arrays.stream(values())
                .filter(kind -> kind.carries.equals(carries))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "No channel carries a " + carries.getSimpleName()));
    }

    Class<? extends Message> carries() {
        return carries;
    }

    /** The CloudEvents type. */
    String wireName() {
        return switch (this) {
            case TASK -> "io.kaya.task";
            case REPLY -> "io.kaya.reply";
            case PRESENCE -> "io.kaya.presence";
            case CHECKPOINT -> "io.kaya.checkpoint";
        };
    }
}
