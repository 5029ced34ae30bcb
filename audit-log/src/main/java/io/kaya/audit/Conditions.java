package io.kaya.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.kaya.protocol.QuestionId;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter as the conditions of a query about an entry {@code e}. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Conditions() {}

    static Conditions of(AuditFilter filter) {
        var conditions = new Conditions();
        if (!filter.types().isEmpty()) {
            var names = filter.types().stream().map(AuditType::wireName).toList();
            conditions.add("e.type in :types", "types", names);
        }
        conditions.equal("actor", filter.actor());
        conditions.equal("question", value(filter.question()));
        conditions.equal("task", filter.task() == null ? null : filter.task().value());
        conditions.equal("node", filter.node());
        conditions.compare("e.at >= :since", "since", filter.since());
        conditions.compare("e.at < :until", "until", filter.until());
        conditions.conversation(filter.conversation());
        conditions.detail("decision", filter.decision());
        conditions.policy(filter.policy());
        for (int i = 0; i < filter.words().size(); i++) {
            conditions.word("word" + i, filter.words().get(i));
        }
        return conditions;
    }

    /** {@code true} where nothing narrows. */
    String text() {
        return all.isEmpty() ? "true = true" : String.join(" and ", all);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static @Nullable Object value(@Nullable QuestionId question) {
        return question == null ? null : question.value();
    }

    private void equal(String column, @Nullable Object value) {
        compare("e.%s = :%s".formatted(column, column), column, value);
    }

    private void compare(String condition, String name, @Nullable Object value) {
        if (value != null) add(condition, name, value);
    }

    private void add(String condition, String name, Object value) {
        all.add(condition);
        parameters.put(name, value);
    }

    private void detail(String name, @Nullable String value) {
        if (value == null) return;
        add("e.said like :%s escape '!'".formatted(name), name, told(name, value) + "\"%");
    }

    /** What was decided under it, and that it came into force. */
    private void policy(@Nullable String digest) {
        if (digest == null) return;
        add(
                "(e.said like :policy escape '!' or e.type = '%s' and e.said like :digest escape '!')"
                        .formatted(AuditType.POLICY_LOADED.wireName()),
                "policy",
                told("policy", digest) + "%");
        parameters.put("digest", told("digest", digest) + "%");
    }

    private void conversation(@Nullable String id) {
        if (id == null) return;
        add(
                "e.question in (select a.question from AuditEntry a where a.type = '%s' and a.said like :conversation escape '!')"
                        .formatted(AuditType.ASKED.wireName()),
                "conversation",
                told("conversation", id) + "\"%");
    }

    private void word(String name, String word) {
        add(
                "(e.said ilike :%s escape '!' or e.type ilike :%s escape '!' or e.actor ilike :%s escape '!' or e.node ilike :%s escape '!')"
                        .replace("%s", name),
                name,
                "%" + escaped(word) + "%");
    }

    /** How the stored JSON begins to tell a detail. */
    private static String told(String name, String value) {
        var json = new String(JsonStringEncoder.getInstance().quoteAsString(value));
        return "%\"" + name + "\":\"" + escaped(json);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
