package io.kaya.messaging.reader;

import io.kaya.messaging.inbox.Received;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** What is taken over from a record: nobody has vouched for its key and headers. */
final class Records {
    private static final int MOST_HEADERS = 16;
    private static final int LONGEST_TEXT = 200;

    private Records() {}

    static Received received(ConsumerRecord<String, String> record) {
        var key = record.key();
        var value = record.value();
        return new Received(
                record.topic(),
                record.partition(),
                record.offset(),
                key == null ? null : safe(key),
                value == null ? "" : value,
                headers(record.headers()));
    }

    private static Map<String, String> headers(Headers all) {
        Map<String, String> some = new HashMap<>();
        for (var header : all) {
            if (some.size() == MOST_HEADERS) {
                break;
            }
            var value = header.value();
            var text = value == null ? "" : new String(value, StandardCharsets.UTF_8);
            some.put(safe(header.key()), safe(text));
        }
        return some;
    }

    /** Short, and without what a database or a terminal would stumble over. */
    private static String safe(String text) {
        var length = Math.min(text.length(), LONGEST_TEXT);
        return text.substring(0, length).replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD");
    }
}
