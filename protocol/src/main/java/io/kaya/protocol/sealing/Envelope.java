package io.kaya.protocol.sealing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is signed around every message.
 *
 * @param version major version of the schema; a reader refuses a newer one
 * @param addressee {@code null} where all parties of the federation read
 * @param number gapless within the topic, from 1
 * @param nonce 32 random bytes, base64url: both sides commit to the message in their audit logs
 *     with it
 * @param expires set for questions only; afterwards the message is not acted on
 * @param body the message's JSON, byte for byte
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope(
        int version,
        MessageId id,
        PartyId sender,
        @Nullable PartyId addressee,
        String topic,
        long number,
        String nonce,
        Instant sentAt,
        @Nullable Instant expires,
        String body) {

    public static final int VERSION = 1;

    public Envelope {
        if (number < 1) {
            throw new IllegalArgumentException("Numbers of a channel start at 1");
        }
    }
}
