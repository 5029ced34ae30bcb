package io.kaya.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Ids may be typed by their first characters, as long as one thing alone begins so. */
public final class Prefix {
    private static final int SHORTEST = 8;
    private static final int WHOLE = 36;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]+");

    private Prefix() {}

    public static String complete(String typed, String thing, Supplier<JsonNode> known) {
        var id = typed.strip();
        if (id.length() >= WHOLE || !ID.matcher(id).matches()) return id;
        if (id.length() < SHORTEST) {
            throw new CommandFailedException(
                    ExitCode.REFUSED,
                    "short-id",
                    "'%s' is too short; give at least %d characters of the id"
                            .formatted(typed, SHORTEST));
        }
        var meant =
                StreamSupport.stream(known.get().spliterator(), false)
                        .map(entry -> Json.text(entry, "id"))
                        .filter(whole -> whole.startsWith(id))
                        .distinct()
                        .toList();
        if (meant.size() == 1) return meant.getFirst();
        throw new CommandFailedException(
                ExitCode.REFUSED,
                meant.isEmpty() ? "unknown-" + thing : "ambiguous-id",
                meant.isEmpty()
                        ? "There is no %s that begins with '%s'".formatted(thing, typed)
                        : "%d %ss begin with '%s'; give more of the id"
                                .formatted(meant.size(), thing, typed));
    }
}
