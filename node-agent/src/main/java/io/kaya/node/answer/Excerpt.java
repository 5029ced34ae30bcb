package io.kaya.node.answer;

import io.kaya.inference.text.Span;
import io.kaya.inference.text.Terms;
import io.kaya.inference.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A sentence, or the clauses of an overlong one that say most about the question. */
record Excerpt(String text, List<Span> quoted) {

    private static final String CUT = "…";
    private static final Pattern CLAUSE = Pattern.compile("(?<=[,;:])\\s+|\\s+(?=[–—(])");
    private static final Pattern WORD = Pattern.compile("\\s+");

    static Excerpt of(String passage, Span sentence, String question, int mostWords) {
        if (Words.count(sentence.of(passage)) <= mostWords) {
            return new Excerpt(sentence.of(passage), List.of(sentence));
        }
        var cut = best(passage, sentence, question, mostWords);
        var text = cut.of(passage);
        if (cut.start() > sentence.start()) {
            text = CUT + " " + text;
        }
        if (cut.end() < sentence.end()) {
            text = text + " " + CUT;
        }
        return new Excerpt(text, List.of(cut));
    }

    /** The marks of a cut count as words too. */
    private static Span best(String passage, Span sentence, String question, int mostWords) {
        var clauses = pieces(passage, sentence, mostWords - 2);
        var asked = Terms.distinct(question);
        var best = clauses.getFirst();
        int most = -1;
        for (int from = 0; from < clauses.size(); from++) {
            var span = clauses.get(from);
            for (int to = from; to < clauses.size(); to++) {
                var longer = new Span(span.start(), clauses.get(to).end());
                if (Words.count(longer.of(passage)) > mostWords - 2) {
                    break;
                }
                span = longer;
            }
            var held = new HashSet<>(Terms.of(span.of(passage)));
            held.retainAll(asked);
            if (held.size() > most) {
                most = held.size();
                best = span;
            }
        }
        return best;
    }

    /** Clauses, and words where a single clause is too long. */
    private static List<Span> pieces(String passage, Span sentence, int mostWords) {
        var pieces = new ArrayList<Span>();
        for (var clause : split(passage, sentence, CLAUSE)) {
            if (Words.count(clause.of(passage)) <= mostWords) {
                pieces.add(clause);
            } else {
                pieces.addAll(split(passage, clause, WORD));
            }
        }
        return pieces;
    }

    private static List<Span> split(String passage, Span span, Pattern at) {
        var pieces = new ArrayList<Span>();
        var matcher = at.matcher(passage).region(span.start(), span.end());
        int from = span.start();
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Span(from, matcher.start()));
            }
            from = matcher.end();
        }
        if (from < span.end()) {
            pieces.add(new Span(from, span.end()));
        }
        return pieces;
    }
}
