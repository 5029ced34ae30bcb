package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** One message between two parties; the same however often it is delivered. */
public record MessageId(@JsonValue UUID value) {

    @JsonCreator
    public static MessageId of(String text) {
        return new MessageId(Ids.parse("message", text));
    }

    /** A new id; time-ordered (UUIDv7, RFC 9562). */
    public static MessageId next() {
        return new MessageId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
