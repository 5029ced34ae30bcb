package io.kaya.governance.policy;

import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.disclosure.Weight;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the facts of one situation; what is not written is not known. */
final class SituationReader {
    static final List<String> KEYS =
            List.of("now", "request", "budget", "history", "draft", "findings");
    private static final List<String> OF_A_REQUEST =
            List.of(
                    "purpose",
                    "question",
                    "topic",
                    "organisation",
                    "roles",
                    "federation",
                    "node",
                    "deadline");
    private static final List<String> OF_A_BUDGET =
            List.of("answersLeft", "rowsLeft", "tokensLeft", "cost");
    private static final List<String> OF_A_HISTORY =
            List.of("requestsLastDay", "refusedLastDay", "similarLastDay");
    private static final List<String> OF_A_DRAFT =
            List.of(
                    "quotedWords",
                    "claims",
                    "sources",
                    "maker",
                    "modelLocation",
                    "labels",
                    "dataClasses",
                    "rows",
                    "smallestGroup");
    private static final List<String> OF_A_FINDING = List.of("type", "weight", "text");

    private final Overlaid fields;
    private final Fields told;

    /**
     * @param told where to say what is missing
     */
    SituationReader(Overlaid fields, Fields told) {
        this.fields = fields;
        this.told = told;
    }

    Optional<Situation> read(@Nullable Instant otherwise) {
        var now = time(fields, "now").or(() -> Optional.ofNullable(otherwise));
        var request = request();
        var draft = fields.under("draft", OF_A_DRAFT);
        var findings = fields.list("findings", OF_A_FINDING);
        if (now.isEmpty()) {
            told.problem(
                    told.place(), "`now` is missing; write a time such as 2026-11-21T12:00:00Z");
            return Optional.empty();
        }
        if (!draft.any() && findings.isEmpty()) {
            return Optional.of(new Situation.Asked(request, now.get()));
        }
        if (findings.isEmpty()) {
            told.problem(told.place(), "`findings` is missing; list them, or write `findings: []`");
            return Optional.empty();
        }
        var found = findings.get().stream().map(this::finding).flatMap(Optional::stream).toList();
        return Optional.of(
                new Situation.Drafted(new ReleaseFacts(request, found, draft(draft)), now.get()));
    }

    private AdmissionFacts request() {
        var request = fields.under("request", OF_A_REQUEST);
        var budget = fields.under("budget", OF_A_BUDGET);
        var history = fields.under("history", OF_A_HISTORY);
        return new AdmissionFacts(
                word(request, "purpose"),
                word(request, "question"),
                word(request, "topic"),
                word(request, "organisation"),
                request.texts("roles").orElse(null),
                word(request, "federation"),
                word(request, "node"),
                time(request, "deadline").orElse(null),
                new Budget(
                        number(budget, "answersLeft"),
                        number(budget, "rowsLeft"),
                        number(budget, "tokensLeft"),
                        number(budget, "cost")),
                new History(
                        number(history, "requestsLastDay"),
                        number(history, "refusedLastDay"),
                        number(history, "similarLastDay")));
    }

    private static DraftFacts draft(Overlaid draft) {
        return new DraftFacts(
                number(draft, "quotedWords"),
                number(draft, "claims"),
                draft.texts("sources").orElse(null),
                word(draft, "maker"),
                word(draft, "modelLocation"),
                draft.texts("labels").orElse(null),
                draft.texts("dataClasses").orElse(null),
                number(draft, "rows"),
                number(draft, "smallestGroup"));
    }

    private Optional<Finding> finding(Fields fields) {
        var type = fields.required("type", "name the class of the finding");
        var weight = fields.required("weight", "write inform, hold or block");
        var text = fields.required("text", "write the passage that was found");
        var knownType = type.flatMap(word -> type(fields, word));
        var knownWeight = weight.flatMap(word -> weight(fields, word));
        if (knownType.isEmpty() || knownWeight.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        var passage = text.get().value();
        return Optional.of(
                new Finding(
                        knownType.get(), knownWeight.get(), 0, passage.length(), passage, "", 1));
    }

    private static Optional<FindingType> type(Fields fields, Fields.Text word) {
        var type =
                Arrays.stream(FindingType.values())
                        .filter(one -> one.wireName().equals(word.value()))
                        .findFirst();
        if (type.isEmpty()) {
            var known =
                    Arrays.stream(FindingType.values())
                            .map(FindingType::wireName)
                            .collect(Collectors.joining(", "));
            fields.problem(word.place(), "`type` knows no such class; use " + known);
        }
        return type;
    }

    private static Optional<Weight> weight(Fields fields, Fields.Text word) {
        var weight =
                Arrays.stream(Weight.values())
                        .filter(one -> one.wireName().equals(word.value()))
                        .findFirst();
        if (weight.isEmpty()) {
            fields.problem(word.place(), "`weight` cannot be that; write inform, hold or block");
        }
        return weight;
    }

    private Optional<Instant> time(Overlaid from, String key) {
        var text = from.text(key);
        try {
            return text.map(written -> OffsetDateTime.parse(written.value()).toInstant());
        } catch (DateTimeException none) {
            told.problem(
                    text.orElseThrow().place(),
                    "`" + key + "` is no time; write one such as 2026-11-21T12:00:00Z");
            return Optional.empty();
        }
    }

    private static @Nullable String word(Overlaid from, String key) {
        return from.text(key).map(Fields.Text::value).orElse(null);
    }

    private static @Nullable Long number(Overlaid from, String key) {
        return from.number(key).orElse(null);
    }
}
