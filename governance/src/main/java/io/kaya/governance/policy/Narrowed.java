package io.kaya.governance.policy;

import io.kaya.governance.policy.Term.Says;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one thing can still be when several terms hold of it. It never says more than they do, so
 * what it finds impossible or certain is so.
 */
final class Narrowed {
    private @Nullable Set<String> oneOf;
    private final Set<String> noneOf = new HashSet<>();
    private double least = Double.NEGATIVE_INFINITY;
    private double most = Double.POSITIVE_INFINITY;
    private boolean openBelow;
    private boolean openAbove;

    private Narrowed() {}

    static Narrowed by(List<Term> terms) {
        var narrowed = new Narrowed();
        if (terms.stream().anyMatch(Term::counts)) {
            narrowed.least = 0;
        }
        terms.stream().filter(term -> !(term.says() instanceof Says.Kind)).forEach(narrowed::by);
        terms.stream().filter(term -> term.says() instanceof Says.Kind).forEach(narrowed::by);
        return narrowed;
    }

    boolean impossible() {
        var nothing = least > most || (least == most && (openBelow || openAbove));
        return nothing || (oneOf != null && oneOf.isEmpty());
    }

    /** Whether it must hold of the thing, too. */
    boolean implies(Says says) {
        return switch (says) {
            case Says.OneOf(var texts) -> oneOf != null && texts.containsAll(oneOf);
            case Says.NoneOf(var texts) ->
                    noneOf.containsAll(texts)
                            || (oneOf != null && oneOf.stream().noneMatch(texts::contains));
            case Says.Kind(var broader) ->
                    oneOf != null && oneOf.stream().allMatch(one -> Purposes.isA(one, broader));
            case Says.AtLeast(var bound) -> least >= bound;
            case Says.Above(var bound) -> least > bound || (least == bound && openBelow);
            case Says.AtMost(var bound) -> most <= bound;
            case Says.Below(var bound) -> most < bound || (most == bound && openAbove);
        };
    }

    private void by(Term term) {
        switch (term.says()) {
            case Says.OneOf(var texts) -> keep(new HashSet<>(texts));
            case Says.NoneOf(var texts) -> {
                noneOf.addAll(texts);
                keep(oneOf);
            }
            case Says.Kind(var broader) -> {
                if (oneOf != null) {
                    oneOf.removeIf(one -> !Purposes.isA(one, broader));
                }
            }
            case Says.AtLeast(var bound) -> atLeast(bound, false);
            case Says.Above(var bound) -> atLeast(bound, true);
            case Says.AtMost(var bound) -> atMost(bound, false);
            case Says.Below(var bound) -> atMost(bound, true);
        }
    }

    private void keep(@Nullable Set<String> texts) {
        if (texts == null) {
            return;
        }
        if (oneOf != null) {
            texts.retainAll(oneOf);
        }
        texts.removeAll(noneOf);
        oneOf = texts;
    }

    private void atLeast(double bound, boolean open) {
        if (bound > least || (bound == least && open)) {
            least = bound;
            openBelow = open;
        }
    }

    private void atMost(double bound, boolean open) {
        if (bound < most || (bound == most && open)) {
            most = bound;
            openAbove = open;
        }
    }
}
