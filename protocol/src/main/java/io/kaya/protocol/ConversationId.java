package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The questions that a person asked one after another. */
public record ConversationId(@JsonValue UUID value) {

    @JsonCreator
    public static ConversationId of(String text) {
        return new ConversationId(Ids.parse("conversation", text));
    }

    /** A new id; time-ordered (UUIDv7, RFC 9562). */
    public static ConversationId next() {
        return new ConversationId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
