package io.kaya.system;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.PresenceMessage.Heartbeat;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.Requester;
import io.kaya.protocol.message.Task;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a party can say with its own keys and numbers, and never should. */
final class Lies {
    private static final String BEYOND_TIME = "+999999999-12-31T23:59:59Z";

    private final NodeId node;
    private final NodeId other;

    Lies(NodeId node, NodeId other) {
        this.node = node;
        this.other = other;
    }

    record Lie(String name, String body, String reason) {}

    List<Lie> onAnyTopic(String body) {
        var shaped = body.indexOf(':');
        return List.of(
                malformed("no JSON", "{"),
                malformed("null", "null"),
                malformed("a list", "[1, 2]"),
                malformed("an empty object", "{}"),
                malformed("of an unknown type", "{\"type\":\"bribe\"}"),
                malformed("with more than it has", body.replaceFirst("}$", ",\"more\":1}")),
                malformed("of another shape", body.substring(0, shaped) + ":{\"a\":[1]}}"),
                malformed("with one thing twice", body.replaceFirst("\\{", "{\"type\":\"x\",")),
                malformed("deep", "{\"type\":" + "[".repeat(50_000)));
    }

    /**
     * @param known a task that this node has already
     */
    List<Lie> aboutTasks(TaskId known) {
        var again = Wire.write(new TaskMessage.Asked(task(known, node)));
        return List.of(
                poison("a task of another node", new TaskMessage.Asked(task(TaskId.next(), other))),
                new Lie("a task for the second time", again, "poison"),
                malformed("a deadline beyond time", beyondTime(again)),
                malformed("a text that is none", again.replace("Who", "\\u0000")));
    }

    /**
     * @param ended a task that this node has ended
     * @param others a task that the other node has ended
     */
    List<Lie> inReplies(TaskId ended, TaskId others) {
        var soon = Instant.now().plus(Duration.ofDays(1));
        var refused = Wire.write(new ReplyMessage.Refused(ended, "policy", "Later", soon));
        return List.of(
                poison("to no question", new ReplyMessage.NothingFound(TaskId.next())),
                poison("for another node", new ReplyMessage.Withheld(others, "other")),
                poison("a second end", new ReplyMessage.Withheld(ended, "other")),
                poison("of another digest", new ReplyMessage.Released(ended, "{}", "0".repeat(64))),
                malformed("try again beyond time", beyondTime(refused)));
    }

    List<Lie> inPresence() {
        var here = Wire.write(new Heartbeat(node, Instant.now()));
        var card = Wire.write(card("Harbours", 59.9));
        return List.of(
                poison("of another node", new Heartbeat(other, Instant.now())),
                malformed("seen beyond time", beyondTime(here)),
                malformed("no place on Earth", card.replace("59.9", "1e300")));
    }

    NodeCard card(String description, double latitude) {
        return new NodeCard(
                node, "North", "Harbours", null, latitude, 10.7, description, List.of());
    }

    Task task(TaskId id, NodeId of) {
        return new Task(
                id,
                QuestionId.next(),
                of,
                List.of("Who keeps the harbour?"),
                new Requester("Nobody", List.of("user")),
                "AcademicResearch",
                Instant.now().plus(Duration.ofHours(1)));
    }

    private static Lie malformed(String name, String body) {
        return new Lie(name, body, "malformed");
    }

    private static Lie poison(String name, Object message) {
        return new Lie(name, Wire.write(message), "poison");
    }

    /** The last time in the message, moved to where no calendar and no database goes. */
    private static String beyondTime(String json) {
        return json.replaceFirst("\"20\\d\\d-[^\"]*\"", "\"" + BEYOND_TIME + "\"");
    }
}
