package io.kaya.governance.policy;

import io.kaya.governance.policy.Language.Compiled;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a policy file and goes on after each mistake, so that one reading tells them all. */
final class PolicyReader {
    private static final int MOST_RULES = 500;
    private static final int LONGEST_REASON = 500;
    private static final Set<Effect> OF_ADMISSION =
            Set.of(Effect.ACCEPT, Effect.REVIEW, Effect.REFUSE);

    private final Problems problems = new Problems();
    private final Set<String> ids = new HashSet<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PolicyReader() {}

    static Policy read(byte[] file) {
        var digest = Digest.of(file);
        var reader = new PolicyReader();
        var policy = YamlFile.parse(file, reader.problems).map(node -> reader.policy(node, digest));
        reader.problems.throwIfAny(digest);
        return policy.orElseThrow();
    }

    /** What it returns counts only if no problem was found. */
    private Policy policy(Node node, String digest) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(null, 1, "The file has no keys; begin with `policy:` and a name");
            return new LoadedPolicy("", digest, List.of(), List.of());
        }
        var top = Fields.of(mapping, List.of("policy", "admission", "release"), problems);
        var name = top.required("policy", "give the policy a name");
        name.filter(text -> !RuleId.isOne(text.value()))
                .ifPresent(text -> top.problem(text.line(), "`policy`: " + RuleId.ADVICE));
        if (!top.has("admission")) {
            top.problem(
                    top.line(),
                    "`admission` is missing; list rules, or write `admission: []` to refuse all");
        }
        return new LoadedPolicy(
                name.map(Fields.Text::value).orElse(""),
                digest,
                rules(top, "admission", this::admissionRule),
                rules(top, "release", this::releaseRule));
    }

    private <R> List<R> rules(Fields top, String section, Function<MappingNode, Optional<R>> read) {
        var nodes = top.list(section).orElse(List.of());
        if (nodes.size() > MOST_RULES) {
            top.problem(
                    top.line(),
                    "`%s` has more than %d rules; join some".formatted(section, MOST_RULES));
            return List.of();
        }
        return nodes.stream()
                .map(this::mapping)
                .filter(Objects::nonNull)
                .map(read)
                .flatMap(Optional::stream)
                .toList();
    }

    private @Nullable MappingNode mapping(Node node) {
        if (!seen.add(node)) {
            problems.add(null, Fields.line(node), "A rule is used again by an alias; write it out");
            return null;
        }
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        problems.add(null, Fields.line(node), "This is no rule; a rule begins with `- id:`");
        return null;
    }

    private Optional<Rule> admissionRule(MappingNode mapping) {
        var fields = Fields.of(mapping, List.of("id", "when", "effect", "reason"), problems);
        var id = id(fields);
        var when = condition(fields, Language.OF_ADMISSION);
        var effect = effect(fields, OF_ADMISSION);
        var reason = reason(fields);
        if (id.isEmpty() || when.isEmpty() || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(id.get(), effect.get(), when.get(), reason.orElse(null)));
    }

    private Optional<ReleaseRule> releaseRule(MappingNode mapping) {
        var keys = List.of("id", "when", "effect", "reason", "grantedBy", "until");
        var fields = Fields.of(mapping, keys, problems);
        var id = id(fields);
        var when = condition(fields, Language.OF_RELEASE);
        var effect = effect(fields, Set.of(Effect.APPROVE));
        reason(fields);
        var grantedBy =
                fields.required("grantedBy", "name the account that is to confirm the grant");
        var until = until(fields);
        if (id.isEmpty()
                || when.isEmpty()
                || effect.isEmpty()
                || grantedBy.isEmpty()
                || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ReleaseRule.of(id.get(), when.get(), grantedBy.get().value(), until.get()));
    }

    private Optional<RuleId> id(Fields fields) {
        var text = fields.required("id", "give the rule a name of its own");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var id = text.get();
        if (!RuleId.isOne(id.value())) {
            fields.problem(id.line(), "`id`: " + RuleId.ADVICE);
            return Optional.empty();
        }
        if (!ids.add(id.value())) {
            fields.problem(id.line(), "Another rule has this id; give each its own");
        }
        return Optional.of(new RuleId(id.value()));
    }

    private Optional<Condition> condition(Fields fields, Language language) {
        var when = fields.required("when", "write the condition, or `when: true`");
        if (when.isEmpty()) {
            return Optional.empty();
        }
        return switch (language.compile(when.get().value())) {
            case Compiled.Good(var condition) -> Optional.of(condition);
            case Compiled.Bad(var wrong) -> {
                wrong.forEach(text -> fields.problem(when.get().line(), text));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Effect> effect(Fields fields, Set<Effect> allowed) {
        var text = fields.required("effect", "write " + Effect.listed(allowed));
        var effect = text.flatMap(written -> Effect.named(written.value()));
        if (text.isPresent() && effect.filter(allowed::contains).isEmpty()) {
            fields.problem(
                    text.get().line(),
                    "`effect` cannot be that here; write " + Effect.listed(allowed));
            return Optional.empty();
        }
        return effect;
    }

    private static Optional<String> reason(Fields fields) {
        var reason = fields.text("reason");
        reason.filter(text -> text.value().length() > LONGEST_REASON)
                .ifPresent(text ->
                        fields.problem(
                                text.line(),
                                "`reason` is longer than %d characters; shorten it"
                                        .formatted(LONGEST_REASON)));
        return reason.map(Fields.Text::value);
    }

    private static Optional<LocalDate> until(Fields fields) {
        var text = fields.required("until", "write the last day of the grant, such as 2027-12-31");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get().value()));
        } catch (DateTimeParseException noDate) {
            fields.problem(text.get().line(), "`until` is no date; write one such as 2027-12-31");
            return Optional.empty();
        }
    }
}
