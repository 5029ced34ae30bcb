package io.kaya.governance.policy;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.kaya.governance.disclosure.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules may speak about. A name or a field that is not here does not compile. */
final class Vocabulary implements CelTypeProvider {
    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    private static final Struct<AdmissionFacts> REQUEST =
            new Struct<>(
                    "kaya.Request",
                    ImmutableMap.<String, Struct.Field<AdmissionFacts>>builder()
                            .put("purpose", text(AdmissionFacts::purpose))
                            .put("question", text(AdmissionFacts::question))
                            .put("topic", text(AdmissionFacts::topic))
                            .put("organisation", text(AdmissionFacts::organisation))
                            .put("roles", texts(AdmissionFacts::roles))
                            .put("federation", text(AdmissionFacts::federation))
                            .put("node", text(AdmissionFacts::node))
                            .put(
                                    "deadline",
                                    new Struct.Field<>(
                                            SimpleType.TIMESTAMP, AdmissionFacts::deadline))
                            .buildOrThrow());

    private static final Struct<Budget> BUDGET =
            new Struct<>(
                    "kaya.Budget",
                    ImmutableMap.of(
                            "answersLeft", number(Budget::answersLeft),
                            "rowsLeft", number(Budget::rowsLeft),
                            "tokensLeft", number(Budget::tokensLeft),
                            "cost", number(Budget::cost)));

    private static final Struct<History> HISTORY =
            new Struct<>(
                    "kaya.History",
                    ImmutableMap.of(
                            "requestsLastDay", number(History::requestsLastDay),
                            "refusedLastDay", number(History::refusedLastDay),
                            "similarLastDay", number(History::similarLastDay)));

    private static final Struct<Finding> FINDING =
            new Struct<>(
                    "kaya.Finding",
                    ImmutableMap.of(
                            "type", text(finding -> finding.type().wireName()),
                            "weight", text(finding -> finding.weight().wireName()),
                            "text", text(Finding::text)));

    private static final Struct<DraftFacts> DRAFT =
            new Struct<>(
                    "kaya.Draft",
                    ImmutableMap.<String, Struct.Field<DraftFacts>>builder()
                            .put("quotedWords", number(DraftFacts::quotedWords))
                            .put("claims", number(DraftFacts::claims))
                            .put("sources", texts(DraftFacts::sources))
                            .put("maker", text(DraftFacts::maker))
                            .put("modelLocation", text(DraftFacts::modelLocation))
                            .put("labels", texts(DraftFacts::labels))
                            .put("dataClasses", texts(DraftFacts::dataClasses))
                            .put("rows", number(DraftFacts::rows))
                            .put("smallestGroup", number(DraftFacts::smallestGroup))
                            .buildOrThrow());

    private static final List<Struct<?>> ALL = List.of(REQUEST, BUDGET, HISTORY, FINDING, DRAFT);

    static final Map<String, CelType> AT_ADMISSION =
            ImmutableMap.of(
                    "request", reference(REQUEST),
                    "budget", reference(BUDGET),
                    "history", reference(HISTORY),
                    "now", SimpleType.TIMESTAMP);

    static final Map<String, CelType> AT_RELEASE =
            ImmutableMap.<String, CelType>builder()
                    .putAll(AT_ADMISSION)
                    .put("findings", ListType.create(reference(FINDING)))
                    .put("draft", reference(DRAFT))
                    .buildOrThrow();

    static Map<String, Object> admission(AdmissionFacts facts, Instant now) {
        return ImmutableMap.of(
                "request", REQUEST.of(facts),
                "budget", BUDGET.of(facts.budget()),
                "history", HISTORY.of(facts.history()),
                "now", now);
    }

    static Map<String, Object> release(ReleaseFacts facts, Instant now) {
        return ImmutableMap.<String, Object>builder()
                .putAll(admission(facts.request(), now))
                .put("findings", facts.findings().stream().map(FINDING::of).toList())
                .put("draft", DRAFT.of(facts.draft()))
                .buildOrThrow();
    }

    /** SHA-256 over all that a rule could read, in hex: equal digests, equal decisions. */
    static String digest(Map<String, Object> facts) {
        var parts = new ArrayList<String>();
        new TreeMap<>(facts).forEach((name, fact) -> Struct.spell(name, fact, parts));
        return Digest.ofParts(parts.toArray(String[]::new));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ALL.stream().map(Struct::type).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The fields of these variables, for a person who misspelt one. */
    static String described(Map<String, CelType> variables) {
        return ALL.stream()
                .map(Struct::type)
                .filter(type -> mentions(variables, type))
                .map(type -> type.name().substring("kaya.".length()) + type.fieldNames())
                .collect(Collectors.joining(" "));
    }

    private static boolean mentions(Map<String, CelType> variables, CelType type) {
        return variables.values().stream()
                .flatMap(declared ->
                        Stream.concat(Stream.of(declared), declared.parameters().stream()))
                .anyMatch(declared -> declared.name().equals(type.name()));
    }

    private static CelType reference(Struct<?> struct) {
        return StructTypeReference.create(struct.type().name());
    }

    private static <T> Struct.Field<T> text(Function<T, @Nullable Object> read) {
        return new Struct.Field<>(SimpleType.STRING, read);
    }

    private static <T> Struct.Field<T> texts(Function<T, @Nullable Object> read) {
        return new Struct.Field<>(TEXTS, read);
    }

    private static <T> Struct.Field<T> number(Function<T, @Nullable Object> read) {
        return new Struct.Field<>(SimpleType.INT, read);
    }
}
