package io.kaya.audit.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.json.NotCanonicalException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The columns by which entries are found, held against the bytes that they were taken from. */
final class EntryColumns {
    private EntryColumns() {}

    /**
     * @param row id, bytes, at, type, actor, role, question, task, node, details
     */
    static List<String> differences(byte[] bytes, @Nullable Object[] row) {
        JsonNode entry;
        try {
            entry = CanonicalJson.read(bytes);
        } catch (NotCanonicalException broken) {
            return List.of(broken.why());
        }
        List<String> found = new ArrayList<>();
        compare(found, "id", entry, row[0]);
        compare(found, "at", entry, CanonicalJson.time(instant(row[2])));
        compare(found, "type", entry, row[3]);
        compare(found, "actor", entry, row[4]);
        compare(found, "role", entry, row[5]);
        compare(found, "question", entry, row[6]);
        compare(found, "task", entry, row[7]);
        compare(found, "node", entry, row[8]);
        if (!Objects.equals(details(entry), row[9])) {
            found.add(different("details"));
        }
        return found;
    }

    private static void compare(
            List<String> found, String column, JsonNode entry, @Nullable Object value) {
        var told = entry.path(column).asText(null);
        if (!Objects.equals(told, value == null ? null : value.toString())) {
            found.add(different(column));
        }
    }

    private static String different(String column) {
        return "its column '%s' says something else than its bytes".formatted(column);
    }

    private static @Nullable String details(JsonNode entry) {
        var details = entry.get("details");
        return details == null
                ? null
                : new String(CanonicalJson.write(details), StandardCharsets.UTF_8);
    }

    private static Instant instant(@Nullable Object column) {
        return switch (column) {
            case Instant instant -> instant;
            case Timestamp timestamp -> timestamp.toInstant();
            case OffsetDateTime time -> time.toInstant();
            case null, default -> throw new IllegalStateException("Column 'at' holds no time");
        };
    }
}
