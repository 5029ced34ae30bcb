package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** One thing asked of one node on behalf of one question. */
public record TaskId(@JsonValue UUID value) {

    @JsonCreator
    public static TaskId of(String text) {
        return new TaskId(Ids.parse("task", text));
    }

    /** A new id; time-ordered (UUIDv7, RFC 9562). */
    public static TaskId next() {
        return new TaskId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
