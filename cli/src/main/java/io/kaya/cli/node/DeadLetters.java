package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;

/** The dead letters of the coordinator, or of a node when one is named. */
final class DeadLetters {
    private final Agent agent;

    private DeadLetters(Agent agent) {
        this.agent = agent;
    }

    static DeadLetters at(Session session, NodeOption node) {
        return new DeadLetters(
                node.id().isEmpty()
                        ? session.coordinator("operator", "admin")
                        : session.node(node.id(), "operator", "admin"));
    }

    JsonNode list(String state) {
        return agent.get(
                "/api/dead-letters" + (state.isEmpty() ? "" : "?state=" + Json.pathSegment(state)));
    }

    JsonNode get(String id) {
        return agent.get(path(id));
    }

    JsonNode replay(String id) {
        return agent.post(path(id) + "/replay");
    }

    JsonNode drop(String id) {
        return agent.post(path(id) + "/drop");
    }

    static void write(JsonNode letter, Sheet sheet) {
        sheet.heading("Dead letter " + Json.text(letter, "id"));
        letter.properties()
                .forEach(field -> {
                    if (field.getKey().equals("id")) return;
                    sheet.text("  %-12s".formatted(field.getKey()), field.getValue().asText());
                });
    }

    private static String path(String id) {
        return "/api/dead-letters/" + Json.pathSegment(id);
    }
}
