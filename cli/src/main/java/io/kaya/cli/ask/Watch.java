package io.kaya.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.ask.QuestionView.Node;
import io.kaya.cli.http.ServerEvent;
import io.kaya.cli.output.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of a question from its events so far. */
final class Watch {
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private String state = "planning";
    private String partial = "";
    private boolean answered;
    private boolean behind;
    private boolean ended;

    void apply(ServerEvent event) {
        var data = event.data();
        switch (event.name()) {
            case "state" -> state = Json.text(data, "state");
            case "node" -> apply(Json.read(data, Node.class));
            case "partial" -> partial = Json.text(data, "text");
            case "answer" -> answer(data);
            case "end" -> ended = true;
            default -> {}
        }
    }

    Collection<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The answer while a model writes it; empty when none does. */
    String partial() {
        return partial;
    }

    boolean ended() {
        return ended;
    }

    /** No node will say more by itself soon; {@code people} says whether persons are waited for. */
    boolean settled(boolean people) {
        if (state.equals("planning") || nodes.isEmpty()) {
            return state.equals("direct") || state.equals("clarify") || state.equals("withdrawn");
        }
        return nodes.values().stream()
                .map(Node::status)
                .allMatch(status ->
                        Status.terminal(status)
                                || Status.away(status)
                                || (!people && Status.waitsForPerson(status)));
    }

    /** An answer is there, and it knows of every reply that was announced. */
    boolean upToDate() {
        return answered && !behind;
    }

    private void apply(Node node) {
        nodes.put(node.id(), node);
        if (Status.answered(node.status())) behind = true;
    }

    private void answer(JsonNode data) {
        answered = data.hasNonNull("answer");
        behind = false;
        partial = "";
    }
}
