package io.kaya.sandbox.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Models for tests: one that does its work, one that obeys whoever speaks, and ones that fail. */
public final class Scripts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?i)\\b(?:say|write|answer|reply|ask|repeat)\\b[^\"“\\n]{0,60}[\"“]([^\"”]+)[\"”]");
    private static final Pattern TELL_RULES =
            Pattern.compile(
                    "(?i)(?:reveal|print|show|repeat)[^.\\n]{0,40}(?:system prompt|rules|instructions)");

    private Scripts() {}

    /** Repeats the first piece of evidence, asks every card, joins all claims. */
    public static Script faithful() {
        return heard -> Said.text(answer(heard, Optional.empty()));
    }

    /** Does its work, but obeys the first order that it reads anywhere. */
    public static Script gullible() {
        return heard -> Said.text(answer(heard, order(heard)));
    }

    private static String answer(Heard heard, Optional<String> order) {
        if (heard.rules().contains("\"claims\""))
            return json(Map.of("claims", claims(heard, order)));
        if (heard.rules().contains("\"parts\"")) return json(plan(heard, order));
        return composed(heard, order);
    }

    private static List<Object> claims(Heard heard, Optional<String> order) {
        var claims = new ArrayList<Object>();
        var question = 0;
        for (var fenced : heard.fenced()) {
            if (fenced.kind().equals("question")) question = Integer.parseInt(fenced.label());
            if (!fenced.kind().equals("evidence")) continue;
            var text = order.orElseGet(() -> firstSentence(fenced.text()));
            claims.add(
                    Map.of(
                            "question",
                            question,
                            "text",
                            text,
                            "evidence",
                            List.of(fenced.label())));
        }
        return claims;
    }

    private static Map<String, Object> plan(Heard heard, Optional<String> order) {
        var nodes = heard.fenced("card").stream().map(Fenced::label).toList();
        return Map.of(
                "kind",
                "ask",
                "text",
                "",
                "parts",
                List.of(Map.of("text", order.orElse(heard.question()), "nodes", nodes)));
    }

    private static String composed(Heard heard, Optional<String> order) {
        var claims = heard.fenced("claim");
        return IntStream.range(0, claims.size())
                .mapToObj(i ->
                        order.orElseGet(() -> firstSentence(claims.get(i).text()))
                                        .replaceAll("[.!?]$", "")
                                + " ["
                                + claims.get(i).label()
                                + "].")
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }

    private static Optional<String> order(Heard heard) {
        for (var fenced : heard.fenced()) {
            var said = ORDER.matcher(fenced.text());
            if (said.find()) return Optional.of(said.group(1));
            if (TELL_RULES.matcher(fenced.text()).find()) return Optional.of(heard.rules());
        }
        return Optional.empty();
    }

    /** The first line of evidence and claims is the title of their document. */
    private static String firstSentence(String text) {
        var body = text.substring(text.indexOf('\n') + 1);
        var end = body.indexOf(". ");
        return end < 0 ? body : body.substring(0, end + 1);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
