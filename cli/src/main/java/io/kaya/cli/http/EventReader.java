package io.kaya.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.output.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events as the standard lays them out. */
final class EventReader {
    private final BufferedReader lines;

    EventReader(BufferedReader lines) {
        this.lines = lines;
    }

    /** Empty at the end of the stream; an event that was cut off there is not delivered. */
    Optional<ServerEvent> next() throws IOException {
        var id = "";
        var name = "message";
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty() || !name.equals("message")) {
                    return Optional.of(new ServerEvent(id, name, parse(data.toString())));
                }
                continue;
            }
            var colon = line.indexOf(':');
            var field = colon < 0 ? line : line.substring(0, colon);
            var value = colon < 0 ? "" : line.substring(colon + 1);
            if (value.startsWith(" ")) value = value.substring(1);
            switch (field) {
                case "id" -> id = value;
                case "event" -> name = value;
                case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static JsonNode parse(String data) throws IOException {
        @Nullable JsonNode tree = data.isBlank() ? null : Json.MAPPER.readTree(data);
        return tree == null ? Json.object() : tree;
    }
}
