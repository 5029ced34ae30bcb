package io.kaya.governance.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;

/** Reads situations, one or many, and what is expected of a policy in them. */
final class CaseReader {
    private static final Set<Effect> OF_A_REQUEST =
            Set.of(Effect.ACCEPT, Effect.REVIEW, Effect.REFUSE);
    private static final Set<Effect> OF_A_DRAFT =
            Set.of(Effect.APPROVE, Effect.REVIEW, Effect.REFUSE);

    private final Problems problems = new Problems();
    private final Set<String> names = new HashSet<>();
    private Optional<Fields> given = Optional.empty();

    private CaseReader() {}

    static Situation situation(byte[] file, @Nullable Instant otherwise) {
        var reader = new CaseReader();
        return reader.read(
                file, SituationReader.KEYS, fields -> reader.situation(fields, otherwise));
    }

    static List<Case> cases(byte[] file) {
        var reader = new CaseReader();
        var keys = List.of("name", "expect", "by", "code");
        return reader.many(file, "cases", keys, reader::oneCase);
    }

    static List<PastRequest> past(byte[] file) {
        var reader = new CaseReader();
        return reader.many(file, "requests", List.of("id"), reader::onePast);
    }

    private <T> List<T> many(
            byte[] file, String name, List<String> keys, Function<Fields, Optional<T>> one) {
        var all = new ArrayList<>(keys);
        all.addAll(SituationReader.KEYS);
        return read(
                file,
                List.of("given", name),
                top -> {
                    given = top.under("given", SituationReader.KEYS);
                    if (!top.has(name)) {
                        top.problem(top.place(), "`" + name + "` is missing; list at least one");
                    }
                    return Optional.of(
                            top.list(name, all).orElse(List.of()).stream()
                                    .map(one)
                                    .flatMap(Optional::stream)
                                    .toList());
                });
    }

    private <T> T read(byte[] file, List<String> keys, Function<Fields, Optional<T>> as) {
        var read =
                YamlFile.parse(file, problems)
                        .flatMap(node -> {
                            if (node instanceof MappingNode mapping) {
                                return Optional.of(Fields.of(mapping, keys, problems));
                            }
                            problems.add(
                                    null,
                                    Place.START,
                                    "The file has no keys; use " + String.join(", ", keys));
                            return Optional.empty();
                        })
                        .flatMap(as);
        problems.throwIfAny(Digest.of(file));
        return read.orElseThrow();
    }

    private Optional<Situation> situation(Fields fields, @Nullable Instant otherwise) {
        return new SituationReader(new Overlaid(Optional.of(fields), given), fields)
                .read(otherwise);
    }

    private Optional<PastRequest> onePast(Fields fields) {
        var id = fields.required("id", "say by which name it is known");
        var situation = situation(fields, null);
        return id.isEmpty() || situation.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastRequest(id.get().value(), situation.get()));
    }

    private Optional<Case> oneCase(Fields fields) {
        var name = fields.required("name", "say what is expected, as a sentence");
        name.filter(text -> !names.add(text.value()))
                .ifPresent(text ->
                        fields.problem(
                                text.place(), "Another case has this name; give each its own"));
        var situation = situation(fields, null);
        var expect = situation.flatMap(found -> expect(fields, found));
        var by = by(fields);
        var code = fields.text("code").map(Fields.Text::value);
        if (name.isEmpty() || expect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Case(
                        name.get().value(),
                        situation.get(),
                        expect.get(),
                        by.orElse(null),
                        code.orElse(null),
                        fields.place().line()));
    }

    private static Optional<Effect> expect(Fields fields, Situation situation) {
        var allowed = situation instanceof Situation.Asked ? OF_A_REQUEST : OF_A_DRAFT;
        var text = fields.required("expect", "write " + Effect.listed(allowed));
        var effect =
                text.flatMap(written -> Effect.named(written.value())).filter(allowed::contains);
        if (text.isPresent() && effect.isEmpty()) {
            fields.problem(
                    text.get().place(),
                    "`expect` cannot be that here; write " + Effect.listed(allowed));
        }
        return effect;
    }

    private static Optional<List<RuleId>> by(Fields fields) {
        var texts = fields.texts("by");
        texts.orElse(List.of()).stream()
                .filter(text -> !RuleId.isAny(text.value()))
                .forEach(text -> fields.problem(text.place(), "`by`: " + RuleId.ADVICE));
        return texts.map(all ->
                all.stream()
                        .map(Fields.Text::value)
                        .filter(RuleId::isAny)
                        .map(RuleId::new)
                        .toList());
    }
}
