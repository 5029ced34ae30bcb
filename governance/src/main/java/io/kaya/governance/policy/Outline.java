package io.kaya.governance.policy;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules as a person reads them, in the order of the file; those of a floor first. */
public record Outline(List<Item> admission, List<Item> release) {
    public static final Outline NONE = new Outline(List.of(), List.of());

    public Outline {
        admission = List.copyOf(admission);
        release = List.copyOf(release);
    }

    /**
     * One rule.
     *
     * @param when the clauses that must all hold
     * @param code of a refusal, where the rule has one of its own
     * @param grant that it asks for, where it approves
     */
    public record Item(
            RuleId id,
            @Nullable String title,
            Effect effect,
            List<String> when,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Duration tryAgain,
            Obligations obligations,
            @Nullable StandingGrant grant) {
        public Item {
            when = List.copyOf(when);
        }
    }

    static Outline of(Section admission, Section release) {
        return new Outline(
                items(admission, Language.OF_ADMISSION), items(release, Language.OF_RELEASE));
    }

    private static List<Item> items(Section section, Language language) {
        return section.rules().stream().map(rule -> item(rule, language)).toList();
    }

    private static Item item(Rule rule, Language language) {
        return new Item(
                rule.id(),
                rule.title(),
                rule.effect(),
                language.clauses(rule.when()).stream().map(Condition::text).toList(),
                rule.code(),
                rule.reason(),
                rule.tryAgain(),
                rule.obligations(),
                rule.grant());
    }
}
