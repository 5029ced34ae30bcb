package io.kaya.messaging.inbox;

import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.Wire;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Texts that PostgreSQL refuses: with the character 0, or with half a surrogate pair. A genuine
 * message with one of them could never be handled, and would hold up its topic for ever.
 */
final class Storable {
    // An escape in JSON counts when an even number of backslashes stands before it.
    private static final Pattern ZERO = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    private Storable() {}

    static boolean is(Message message) {
        var json = Wire.write(message);
        return StandardCharsets.UTF_8.newEncoder().canEncode(json) && !ZERO.matcher(json).find();
    }

    static String cleaned(String text) {
        var bytes = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
