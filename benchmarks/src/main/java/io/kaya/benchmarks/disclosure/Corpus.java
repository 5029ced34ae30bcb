package io.kaya.benchmarks.disclosure;

import io.kaya.benchmarks.disclosure.Labelled.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Made-up documents of a few sentences each, in one language. */
final class Corpus {
    private static final int MOST_SENTENCES = 4;

    private Corpus() {}

    /** The same for the same seed. */
    static List<Labelled> of(
            List<Template> templates, int documents, Random random, ProtectedCorpus secrets) {
        var byLanguage = templates.stream().collect(Collectors.groupingBy(Template::language));
        var fillings = new Fillings(random, secrets);
        var corpus = new ArrayList<Labelled>();
        for (var i = 0; i < documents; i++) {
            // Each template is used equally often; its companions are drawn.
            var first = templates.get(i % templates.size());
            var companions = byLanguage.getOrDefault(first.language(), templates);
            var sentences = new ArrayList<Labelled>();
            sentences.add(first.filled(fillings));
            for (var more = random.nextInt(MOST_SENTENCES); more > 0; more--) {
                var template = companions.get(random.nextInt(companions.size()));
                sentences.add(template.filled(fillings));
            }
            corpus.add(joined(sentences, random));
        }
        return corpus;
    }

    private static Labelled joined(List<Labelled> sentences, Random random) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        for (var sentence : sentences) {
            var at = text.length();
            text.append(sentence.text()).append(random.nextInt(3) == 0 ? "\n" : " ");
            sentence.spans()
                    .forEach(span ->
                            spans.add(new Span(span.start() + at, span.end() + at, span.type())));
        }
        return new Labelled(text.toString(), spans);
    }
}
