package io.kaya.benchmarks.hostile.search;

import java.util.List;
import java.util.Locale;

/**
 * What somebody said, laid out for the search.
 *
 * @param fields the letters of each text in it, for what was said in parts
 * @param base64 with dashes as signs, and with dashes as gaps
 */
record Spoken(
        Searched text,
        Searched letters,
        List<String> fields,
        List<Searched> base64,
        List<Searched> base32,
        List<Searched> hex,
        List<Searched> digits,
        List<Searched> bits) {

    static Spoken of(List<String> texts) {
        var text = String.join("\n", texts);
        var slashed = text.replace('_', '/');
        return new Spoken(
                new Searched(text),
                new Searched(Letters.of(text)),
                texts.stream().map(Letters::of).toList(),
                List.of(
                        new Searched(slashed.replace('-', '+').replaceAll("[^A-Za-z0-9+/]", "")),
                        new Searched(slashed.replaceAll("[^A-Za-z0-9+/]", ""))),
                List.of(new Searched(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))),
                List.of(
                        new Searched(
                                text.toLowerCase(Locale.ROOT)
                                        .replaceAll("0x|\\\\x|\\\\u00|u\\+00|&#x|[^0-9a-z]", ""))),
                List.of(new Searched(text.replaceAll("\\D", ""))),
                List.of(new Searched(text.replaceAll("[^01]", ""))));
    }
}
