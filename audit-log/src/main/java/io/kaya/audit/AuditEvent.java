package io.kaya.audit;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One step, told without its payload.
 *
 * @param details codes, digests, counts and rule ids; never a text that a person or a model wrote
 */
public record AuditEvent(
        AuditType type,
        Actor actor,
        @Nullable QuestionId question,
        @Nullable TaskId task,
        @Nullable NodeId node,
        Map<String, String> details) {

    public static final int MOST_DETAILS = 32;
    public static final int LONGEST_DETAIL = 1_000;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,39}");

    public AuditEvent {
        details = Map.copyOf(details);
        if (details.size() > MOST_DETAILS) {
            throw new IllegalArgumentException(
                    "An audit entry has at most " + MOST_DETAILS + " details");
        }
        details.forEach(AuditEvent::check);
    }

    public static AuditEvent of(AuditType type, Actor actor) {
        return new AuditEvent(type, actor, null, null, null, Map.of());
    }

    public AuditEvent about(@Nullable QuestionId of) {
        return new AuditEvent(type, actor, of, task, node, details);
    }

    public AuditEvent about(@Nullable TaskId of) {
        return new AuditEvent(type, actor, question, of, node, details);
    }

    public AuditEvent at(@Nullable NodeId place) {
        return new AuditEvent(type, actor, question, task, place, details);
    }

    /** With one detail more. */
    public AuditEvent with(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, value.toString());
        return new AuditEvent(type, actor, question, task, node, more);
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A detail's name has letters, digits and '-', 40 at most; this one has not");
        }
        if (value.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException(
                    "Detail '%s' has %d characters; at most %d, so put a digest there"
                            .formatted(name, value.length(), LONGEST_DETAIL));
        }
    }
}
