package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.stream.Collectors;

/** How entries are told in a row. */
final class Entries {
    private Entries() {}

    static Table table(Session session, JsonNode entries) {
        var table = new Table("NO", "AT", "TYPE", "ACTOR", "NODE", "QUESTION", "DETAILS");
        for (var entry : entries) {
            table.row(
                    Json.text(entry, "sequence"),
                    session.times().moment(Json.text(entry, "at")),
                    Json.text(entry, "type"),
                    Json.text(entry, "actor"),
                    Json.text(entry, "node"),
                    Json.text(entry, "question"),
                    details(entry));
        }
        return table;
    }

    static String details(JsonNode entry) {
        return entry.path("details").properties().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue().asText())
                .collect(Collectors.joining(" "));
    }
}
