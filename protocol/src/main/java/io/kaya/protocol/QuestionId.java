package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** One question that a person asked. */
public record QuestionId(@JsonValue UUID value) {

    @JsonCreator
    public static QuestionId of(String text) {
        return new QuestionId(Ids.parse("question", text));
    }

    /** A new id; time-ordered (UUIDv7, RFC 9562). */
    public static QuestionId next() {
        return new QuestionId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
