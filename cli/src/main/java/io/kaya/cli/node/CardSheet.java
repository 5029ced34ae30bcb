package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;

/** A card as it is proposed and as it was approved. */
final class CardSheet {
    private final JsonNode card;
    private final Sheet sheet;

    CardSheet(JsonNode card, Sheet sheet) {
        this.card = card;
        this.sheet = sheet;
    }

    void write() {
        var approved = card.path("approved");
        var proposed = card.path("proposed");
        if (approved.isObject()) part("Published", approved);
        else sheet.heading("Nothing is published yet");
        if (proposed.isObject() && !proposed.equals(approved)) part("Proposed", proposed);
        for (var finding : card.path("findings")) {
            sheet.text(
                    "  " + Json.text(finding, "weight") + "  ",
                    Json.text(finding, "type") + ": " + Json.text(finding, "explanation"));
        }
    }

    private void part(String heading, JsonNode part) {
        sheet.heading(heading);
        sheet.text("  ", Json.text(part, "description"));
        for (var topic : part.path("topics")) {
            var phrases = Json.list(topic, "phrases");
            sheet.text(
                    "  - ", Json.text(topic, "title") + (phrases.isEmpty() ? "" : ": " + phrases));
        }
    }
}
