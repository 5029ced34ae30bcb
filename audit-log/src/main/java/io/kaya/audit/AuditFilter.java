package io.kaya.audit;

import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are meant; what is {@code null} or empty does not narrow.
 *
 * @param actor who took the step, exactly
 * @param conversation all about the questions of this conversation, as its coordinator knows them
 * @param node the entry's node
 * @param decision what was decided, exactly
 * @param policy the beginning of a policy's digest, under which something was decided
 * @param since from this time on
 * @param until before this time
 * @param words each of which stands somewhere in the entry
 */
public record AuditFilter(
        List<AuditType> types,
        @Nullable String actor,
        @Nullable QuestionId question,
        @Nullable String conversation,
        @Nullable TaskId task,
        @Nullable String node,
        @Nullable String decision,
        @Nullable String policy,
        @Nullable Instant since,
        @Nullable Instant until,
        List<String> words) {
    public static final AuditFilter ALL =
            new AuditFilter(
                    List.of(), null, null, null, null, null, null, null, null, null, List.of());

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public AuditFilter {
        types = List.copyOf(types);
        words = List.copyOf(words);
        if (words.size() > MOST_WORDS) {
            throw new MalformedFilterException(
                    "A search has at most %d words".formatted(MOST_WORDS));
        }
        if (since != null && until != null && !since.isBefore(until)) {
            throw new MalformedFilterException("A search ends (until) after it begins (since)");
        }
    }

    /**
     * The same in its form of names and texts, which people type and saved searches keep.
     *
     * @throws MalformedFilterException for a name or a text that is none
     */
    public static AuditFilter of(Map<String, String> parameters) {
        var left = new TreeMap<>(parameters);
        left.values().removeIf(String::isBlank);
        var filter =
                new AuditFilter(
                        list(left.remove("type")).stream().map(AuditFilter::type).toList(),
                        text(left.remove("actor")),
                        read(left.remove("question"), QuestionId::of),
                        text(left.remove("conversation")),
                        read(left.remove("task"), TaskId::of),
                        text(left.remove("node")),
                        text(left.remove("decision")),
                        text(left.remove("policy")),
                        read(left.remove("since"), AuditFilter::time),
                        read(left.remove("until"), AuditFilter::time),
                        words(left.remove("text")));
        if (!left.isEmpty()) {
            throw new MalformedFilterException(
                    "A search knows nothing of '%s'".formatted(shortened(left.firstKey())));
        }
        return filter;
    }

    /** What {@link #of} reads. */
    public Map<String, String> parameters() {
        var parameters = new TreeMap<String, String>();
        put(parameters, "type", joined(types.stream().map(AuditType::wireName).toList(), ","));
        put(parameters, "actor", actor);
        put(parameters, "question", question);
        put(parameters, "conversation", conversation);
        put(parameters, "task", task);
        put(parameters, "node", node);
        put(parameters, "decision", decision);
        put(parameters, "policy", policy);
        put(parameters, "since", since);
        put(parameters, "until", until);
        put(parameters, "text", joined(words, " "));
        return parameters;
    }

    /** For an entry or a bundle that others may read: no account, and no word that was typed. */
    public String scope() {
        var told = parameters();
        if (told.isEmpty()) return "all entries";
        told.replace("actor", "one actor");
        told.replace("text", words.size() == 1 ? "one word" : words.size() + " words");
        var scope =
                told.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining("; "));
        var longest = AuditEvent.LONGEST_DETAIL;
        return scope.length() <= longest ? scope : scope.substring(0, longest - 1) + "…";
    }

    /** The same, not narrowed by these. */
    public AuditFilter without(Set<String> names) {
        var parameters = new TreeMap<>(parameters());
        parameters.keySet().removeAll(names);
        return of(parameters);
    }

    public AuditFilter of(AuditType only) {
        return with("type", only.wireName());
    }

    public AuditFilter of(QuestionId only) {
        return with("question", only.toString());
    }

    public AuditFilter of(TaskId only) {
        return with("task", only.toString());
    }

    private AuditFilter with(String name, String value) {
        var parameters = new TreeMap<>(parameters());
        parameters.put(name, value);
        return of(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) parameters.put(name, value.toString());
    }

    private static @Nullable String joined(List<String> parts, String by) {
        return parts.isEmpty() ? null : String.join(by, parts);
    }

    private static AuditType type(String name) {
        return AuditType.find(name)
                .orElseThrow(() ->
                        new MalformedFilterException(
                                "There are no audit entries of type '%s'"
                                        .formatted(shortened(name))));
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new MalformedFilterException(
                    "'%s' is no time; write 2026-11-22T10:00:00Z".formatted(shortened(text)));
        }
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null ? null : reader.apply(text.strip());
    }

    private static @Nullable String text(@Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new MalformedFilterException(
                    "'%s' has more than %d characters".formatted(shortened(text), LONGEST));
        }
        return text == null ? null : text.strip();
    }

    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    private static List<String> words(@Nullable String text) {
        var whole = text(text);
        return whole == null ? List.of() : Arrays.asList(SPACES.split(whole));
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
