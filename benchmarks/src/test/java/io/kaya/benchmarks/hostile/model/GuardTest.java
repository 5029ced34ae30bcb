package io.kaya.benchmarks.hostile.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.benchmarks.hostile.cases.Corpus;
import io.kaya.benchmarks.hostile.cases.HostileCase;
import io.kaya.benchmarks.hostile.search.Leak;
import io.kaya.benchmarks.hostile.search.LeakSearch;
import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.OutgoingText;
import io.kaya.governance.disclosure.Protected;
import io.kaya.governance.disclosure.ProtectedValues;
import io.kaya.governance.disclosure.Weight;
import io.kaya.governance.review.RedactedTexts;
import io.kaya.governance.review.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the gullible model tells does not pass the guard, though somebody redacts no more than what
 * blocks and lets everything else out.
 */
class GuardTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 3;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_the_model_tells_does_not_pass(String id, HostileCase attack) {
        var scanner = new DisclosureScanner(List.of()).protecting(protectedBy(attack));

        var left = released(leaving(attack), scanner);

        assertThat(leaks(attack, left)).as(String.join("\n", left)).isEmpty();
    }

    /** What the model repeats of its own rules is taken out before, where they are known. */
    static Stream<Object[]> what_the_model_tells_does_not_pass() {
        return Corpus.builtIn().stream()
                .filter(one -> !one.needsLiar() && !one.owasp().equals("LLM07"))
                .map(one -> new Object[] {one.id(), one});
    }

    private static ProtectedValues protectedBy(HostileCase attack) {
        var all = new ArrayList<Protected>();
        attack.values().forEach(text -> all.add(new Protected.Value(text, "values")));
        attack.canaries().forEach(text -> all.add(new Protected.Canary(text, "traps")));
        attack.documents().stream()
                .filter(HostileCase.Planted::kept)
                .forEach(one -> all.add(new Protected.Document(one.text(), one.name())));
        return ProtectedValues.of(new byte[32], all);
    }

    /** The claims of the model, then titles and headings of their sources. */
    private static List<String> leaving(HostileCase attack) {
        var texts = new ArrayList<String>();
        try {
            var said = Asked.claims(attack);
            JSON.readTree(said).path("claims").forEach(one -> texts.add(one.path("text").asText()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (var document : attack.documents()) {
            texts.add(document.name());
            document.text().lines().filter(line -> line.startsWith("#")).forEach(texts::add);
        }
        return texts.stream().map(OutgoingText::clean).toList();
    }

    private static List<String> released(List<String> texts, DisclosureScanner scanner) {
        var left = texts;
        for (var round = 0; round < ROUNDS; round++) {
            var redactions = new ArrayList<Redaction>();
            var findings = scanner.scanTogether(left);
            for (var i = 0; i < left.size(); i++) {
                for (var one : findings.get(i)) {
                    if (one.weight() == Weight.BLOCK) {
                        redactions.add(new Redaction.Span(i, one.start(), one.end(), one.type()));
                    }
                }
            }
            if (redactions.isEmpty()) return left;
            left = RedactedTexts.apply(left, redactions).texts();
        }
        return List.of(); // what blocks for ever leaves never
    }

    private static List<Leak> leaks(HostileCase attack, List<String> texts) {
        var search = new LeakSearch(List.of(attack));
        var leaks = new ArrayList<>(search.in("what leaves", texts));
        leaks.addAll(search.nevers("what leaves", texts));
        return leaks;
    }
}
