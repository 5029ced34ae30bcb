package io.kaya.node.knowledge;

import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Finds the phrases that set a document apart from the others beside it.
 *
 * <p>A word weighs more the oftener it stands here and the rarer it is elsewhere; phrases are
 * picked one by one for the weight of the words that no earlier phrase has brought. Figures are
 * left out.
 */
final class KeyPhrases {

    private static final int WORDS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}’'-]*");
    private static final Pattern ONLY_SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private record Phrase(String text, Set<String> stems) {}

    private final List<List<String>> documents;
    private final ToDoubleFunction<String> rarity;

    /** Each document is a list of texts. */
    KeyPhrases(List<List<String>> documents) {
        this.documents = documents;
        this.rarity =
                Bm25.rarity(
                        documents.stream()
                                .map(texts -> Terms.distinct(String.join("\n", texts)))
                                .toList());
    }

    /** So many phrases of plain words first, and then a few that look like names. */
    List<String> of(int document, int most) {
        var frequency = new HashMap<String, Integer>();
        var phrases = new LinkedHashMap<String, Phrase>();
        for (var text : documents.get(document)) {
            Terms.of(text).forEach(stem -> frequency.merge(stem, 1, Integer::sum));
            collect(text, phrases);
        }
        var weights = new HashMap<String, Double>();
        frequency.forEach((stem, times) ->
                weights.put(stem, (1 + Math.log(times)) * rarity.applyAsDouble(stem)));
        var named = phrases.values().stream().filter(KeyPhrases::named).toList();
        var plain = phrases.values().stream().filter(one -> !named(one)).toList();
        var picked = new ArrayList<>(pick(plain, weights, most));
        picked.addAll(pick(named, weights, most / 2));
        return picked;
    }

    private static boolean named(Phrase phrase) {
        return phrase.text().chars().anyMatch(Character::isUpperCase);
    }

    private static List<String> pick(List<Phrase> phrases, Map<String, Double> weights, int most) {
        var picked = new ArrayList<String>();
        while (picked.size() < most) {
            var best =
                    phrases.stream()
                            .max(Comparator.comparingDouble(one -> gain(one, weights)))
                            .filter(one -> gain(one, weights) > 0);
            if (best.isEmpty()) {
                break;
            }
            picked.add(best.get().text());
            best.get().stems().forEach(stem -> weights.put(stem, 0.0));
        }
        return picked;
    }

    /** A long phrase must bring more than a short one. */
    private static double gain(Phrase phrase, Map<String, Double> weights) {
        return phrase.stems().stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum()
                / Math.cbrt(phrase.stems().size());
    }

    private static void collect(String text, Map<String, Phrase> phrases) {
        var words = WORD.matcher(text);
        var run = new ArrayList<String>();
        int end = -1;
        while (words.find()) {
            var word = words.group();
            var apart =
                    end < 0 || !ONLY_SPACE.matcher(text.substring(end, words.start())).matches();
            if (apart || run.size() == WORDS) {
                add(run, phrases);
            }
            if (Terms.empty(word)) {
                add(run, phrases);
            } else {
                run.add(word);
            }
            end = words.end();
        }
        add(run, phrases);
    }

    private static void add(List<String> run, Map<String, Phrase> phrases) {
        var text = String.join(" ", run);
        run.clear();
        var stems = new HashSet<>(Terms.of(text));
        if (text.length() > 2 && !stems.isEmpty()) {
            // A capital at the start of a sentence makes no name of what is small elsewhere.
            phrases.merge(
                    text.toLowerCase(Locale.ROOT),
                    new Phrase(text, stems),
                    (known, again) -> named(known) ? again : known);
        }
    }
}
