package io.kaya.messaging.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.kaya.protocol.MalformedIdException;
import java.util.UUID;

/** One message that was laid aside. */
public record DeadLetterId(UUID value) {
    public static DeadLetterId of(String text) {
        try {
            return new DeadLetterId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new MalformedIdException(
                    "That is not the id of a dead letter; list them to see their ids");
        }
    }

    static DeadLetterId next() {
        return new DeadLetterId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
