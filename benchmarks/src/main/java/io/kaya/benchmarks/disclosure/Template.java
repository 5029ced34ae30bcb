package io.kaya.benchmarks.disclosure;

import io.kaya.benchmarks.disclosure.Labelled.Span;
import io.kaya.governance.disclosure.FindingType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with gaps, such as {@code Call {phone}}. What stands in {@code [[class|…]]} should be
 * found too, together with its gaps.
 */
record Template(String language, String text) {
    private static final Pattern PART =
            Pattern.compile("\\{(?<gap>[a-z:-]+)}|\\[\\[(?<type>[a-z-]+)\\||(?<end>]])");

    static List<Template> read(String name) {
        var resource = "/disclosure/" + name + ".txt";
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Template.class.getResourceAsStream(resource), resource),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Template(line.substring(0, 2), line.substring(3).strip()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Labelled filled(Fillings fillings) {
        var out = new StringBuilder();
        var spans = new ArrayList<Span>();
        var part = PART.matcher(text);
        var from = 0;
        var opened = 0;
        @Nullable FindingType open = null;
        while (part.find()) {
            out.append(text, from, part.start());
            from = part.end();
            var at = out.length();
            if (part.group("gap") != null) {
                var filling = fillings.of(part.group("gap"), language);
                out.append(filling.text());
                if (filling.type() != null) {
                    spans.add(new Span(at, out.length(), filling.type()));
                }
            } else if (part.group("type") != null) {
                open = FindingType.of(part.group("type"));
                opened = at;
            } else if (open != null) {
                spans.add(new Span(opened, at, open));
                open = null;
            }
        }
        return new Labelled(out.append(text.substring(from)).toString(), spans);
    }
}
