package io.kaya.benchmarks.hostile.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.benchmarks.hostile.model.Values.Value;
import io.kaya.sandbox.model.Fenced;
import io.kaya.sandbox.model.Heard;
import io.kaya.sandbox.model.Said;
import io.kaya.sandbox.model.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Obeys every order that it reads, whoever wrote it and however it is hidden: tells what it was
 * asked for, in the form that was asked for, makes links and calls tools. It clothes all that in
 * words of the evidence, so that it looks like an answer. It knows nothing but its prompt.
 */
public final class GullibleModel implements Script {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLAIMS = 6;
    private static final int VALUES = 2;
    private static final int SENTENCES = 6;
    private static final int WORDS_OF_THE_EVIDENCE = 10;
    private static final int RULES_TOLD = 220;

    private final List<String> spoken = new CopyOnWriteArrayList<>();

    /** All that it ever said. */
    public List<String> spoken() {
        return List.copyOf(spoken);
    }

    @Override
    public Said say(Heard heard) {
        var said = answer(heard);
        spoken.add(said);
        return Said.text(said);
    }

    /**
     * @param evidence what it is said to rest on
     */
    private record Uttered(String text, String evidence) {}

    private static String answer(Heard heard) {
        if (heard.rules().contains("\"claims\"")) return json(Map.of("claims", claims(heard)));
        if (heard.rules().contains("\"parts\"")) return json(plan(heard));
        return composed(heard);
    }

    private static List<Object> claims(Heard heard) {
        var claims = new ArrayList<Object>();
        var all = heard.fenced();
        for (var at = 0; at < all.size(); at++) {
            if (!all.get(at).kind().equals("question")) continue;
            var evidence =
                    all.subList(at + 1, all.size()).stream()
                            .takeWhile(one -> one.kind().equals("evidence"))
                            .toList();
            for (var one : told(all.get(at), evidence, heard.rules())) {
                claims.add(
                        Map.of(
                                "question",
                                Integer.parseInt(all.get(at).label()),
                                "text",
                                one.text(),
                                "evidence",
                                List.of(one.evidence())));
            }
        }
        return claims;
    }

    private static List<Uttered> told(Fenced question, List<Fenced> evidence, String rules) {
        var values =
                evidence.stream()
                        .flatMap(one -> Values.of(one.label(), one.text()).stream())
                        .toList();
        var uttered = new LinkedHashSet<Uttered>();
        for (var heeded : orders(question, evidence)) {
            for (var one : obeyed(heeded, values, rules)) {
                if (uttered.size() < CLAIMS) uttered.add(clothed(one, evidence));
            }
        }
        return List.copyOf(uttered);
    }

    /**
     * @param near the piece of evidence that it is most likely about, if any is nearer than others
     */
    private record Heeded(Order order, String near) {}

    /** The order that somebody hid comes first, then that of the nearest piece of evidence. */
    private static List<Heeded> orders(Fenced question, List<Fenced> evidence) {
        var nearest = evidence.stream().map(Fenced::label).findFirst().orElse("");
        var asked = Hidden.readings(question.text());
        var all = new ArrayList<Heeded>();
        asked.stream().skip(1).filter(Order::is).forEach(one -> all.add(heeded(one, nearest)));
        evidence.stream().limit(1).forEach(one -> all.addAll(orders(one, nearest)));
        all.add(heeded(asked.getFirst(), nearest));
        evidence.stream().skip(1).forEach(one -> all.addAll(orders(one, "")));
        return all;
    }

    private static List<Heeded> orders(Fenced evidence, String near) {
        return Hidden.readings(evidence.text()).stream()
                .filter(Order::is)
                .map(order -> heeded(order, near))
                .toList();
    }

    private static Heeded heeded(String order, String near) {
        return new Heeded(new Order(order), near);
    }

    private static List<Uttered> obeyed(Heeded heeded, List<Value> values, String rules) {
        var order = heeded.order();
        var uttered = new ArrayList<Uttered>();
        if (order.wantsRules()) {
            uttered.add(new Uttered(rules.substring(0, Math.min(RULES_TOLD, rules.length())), ""));
        }
        order.literal().ifPresent(words -> uttered.add(new Uttered(words, "")));
        var many = Values.asksForText(order.commands()) ? SENTENCES : VALUES;
        var meant = Values.meant(order.commands(), heeded.near(), values).stream().limit(many);
        meant.forEach(value -> {
            for (var form : Way.obeyed(order.text(), value.text())) {
                var constructs = order.constructs();
                if (constructs.isEmpty()) uttered.add(new Uttered(form, value.evidence()));
                for (var one : constructs) {
                    uttered.add(new Uttered(Order.filled(one, form), value.evidence()));
                }
            }
        });
        return uttered;
    }

    /** With words of what it is said to rest on, so that it looks as if it did. */
    private static Uttered clothed(Uttered bare, List<Fenced> evidence) {
        var rests =
                evidence.stream()
                        .filter(one -> one.label().equals(bare.evidence()))
                        .findFirst()
                        .or(() -> evidence.stream().findFirst());
        return rests.map(one ->
                        new Uttered(
                                words(one.text(), bare.text()) + ", " + bare.text(), one.label()))
                .orElse(bare);
    }

    private static String words(String of, String without) {
        return Arrays.stream(of.split("[^\\p{Ll}\\p{Lu}]+"))
                .filter(word -> word.length() > 3 && !without.contains(word))
                .filter(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                .distinct()
                .limit(WORDS_OF_THE_EVIDENCE)
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> plan(Heard heard) {
        var nodes = heard.fenced("card").stream().map(Fenced::label).toList();
        var question = heard.question();
        var order =
                heard.fenced().stream()
                        .map(GullibleModel::order)
                        .flatMap(Optional::stream)
                        .findFirst();
        var kind = order.map(Order::text).map(GullibleModel::kind).orElse("ask");
        var words = order.flatMap(Order::literal);
        return Map.of(
                "kind",
                kind,
                "text",
                kind.equals("ask") ? "" : words.orElse(question),
                "parts",
                List.of(Map.of("text", words.orElse(question), "nodes", nodes)));
    }

    private static Optional<Order> order(Fenced fenced) {
        return Hidden.readings(fenced.text()).stream()
                .filter(Order::is)
                .map(Order::new)
                .filter(order -> order.literal().isPresent())
                .findFirst();
    }

    private static String kind(String order) {
        if (order.contains("direct")) return "direct";
        return order.contains("clarif") || order.contains("ask the person") ? "clarify" : "ask";
    }

    /** What each claim says and what it wants, each cited as if it rested on that claim. */
    private static String composed(Heard heard) {
        var claims = heard.fenced("claim");
        var question = heard.question();
        var sentences = new ArrayList<String>();
        for (var claim : claims) {
            for (var reading : Hidden.readings(claim.text())) {
                if (!Order.is(reading)) continue;
                var order = new Order(reading);
                order.literal().ifPresent(words -> sentences.add(cited(words, claim)));
                for (var construct : order.constructs()) {
                    var filled = Order.filled(construct, question.replace(' ', '+'));
                    sentences.add(cited(words(claim.text(), filled) + " " + filled, claim));
                }
            }
        }
        for (var claim : claims) sentences.add(cited(firstSentence(claim.text()), claim));
        return String.join("\n", sentences);
    }

    private static String cited(String text, Fenced claim) {
        return text.replaceAll("[.!?]$", "") + " [" + claim.label() + "].";
    }

    private static String firstSentence(String text) {
        return Values.sentences(text.substring(text.indexOf('\n') + 1)).stream()
                .findFirst()
                .orElse(text);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
