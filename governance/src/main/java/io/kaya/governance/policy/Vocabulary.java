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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
                            .put("organisation", text(AdmissionFacts::organisation))
                            .put("roles", new Struct.Field<>(TEXTS, AdmissionFacts::roles))
                            .put("federation", text(AdmissionFacts::federation))
                            .put("node", text(AdmissionFacts::node))
                            .put(
                                    "deadline",
                                    new Struct.Field<>(
                                            SimpleType.TIMESTAMP, AdmissionFacts::deadline))
                            .buildOrThrow());

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
                    ImmutableMap.of(
                            "quotedWords", number(draft -> draft.quotedWords()),
                            "claims", number(draft -> draft.claims()),
                            "sources", new Struct.Field<>(TEXTS, DraftFacts::sources),
                            "maker", text(DraftFacts::maker)));

    static final Map<String, CelType> AT_ADMISSION =
            ImmutableMap.of("request", reference(REQUEST), "now", SimpleType.TIMESTAMP);

    static final Map<String, CelType> AT_RELEASE =
            ImmutableMap.<String, CelType>builder()
                    .putAll(AT_ADMISSION)
                    .put("findings", ListType.create(reference(FINDING)))
                    .put("draft", reference(DRAFT))
                    .buildOrThrow();

    static Map<String, Object> admission(AdmissionFacts facts, Instant now) {
        return Map.of("request", REQUEST.of(facts), "now", now);
    }

    static Map<String, Object> release(ReleaseFacts facts, Instant now) {
        return Map.of(
                "request", REQUEST.of(facts.request()),
                "now", now,
                "findings", facts.findings().stream().map(FINDING::of).toList(),
                "draft", DRAFT.of(facts.draft()));
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.of(REQUEST.type(), FINDING.type(), DRAFT.type());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return types().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** The fields of these variables, for a person who misspelt one. */
    static String described(Map<String, CelType> variables) {
        return Stream.of(REQUEST.type(), FINDING.type(), DRAFT.type())
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

    private static <T> Struct.Field<T> number(ToLongFunction<T> read) {
        return new Struct.Field<>(SimpleType.INT, read::applyAsLong);
    }
}
