package io.kaya.benchmarks.hostile.cases;

import io.kaya.benchmarks.hostile.cases.BadCasesException.Mistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one mapping, each known and there once; what is not so becomes a mistake. */
final class CaseFields {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Node mapping;
    private final List<Mistake> mistakes;

    private CaseFields(Node mapping, List<Mistake> mistakes) {
        this.mapping = mapping;
        this.mistakes = mistakes;
    }

    static CaseFields of(Node node, List<String> known, List<Mistake> mistakes) {
        var fields = new CaseFields(node, mistakes);
        if (!(node instanceof MappingNode mapping)) {
            fields.wrong(node, "this needs keys: " + String.join(", ", known));
            return fields;
        }
        for (var entry : mapping.getValue()) {
            var key = text(entry.getKeyNode());
            if (!known.contains(key)) {
                fields.wrong(
                        entry.getKeyNode(),
                        "`%s` is not known here; use %s".formatted(key, String.join(", ", known)));
            } else if (fields.nodes.putIfAbsent(key, entry.getValueNode()) != null) {
                fields.wrong(entry.getKeyNode(), "`" + key + "` is there twice; keep one of them");
            }
        }
        return fields;
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Empty after a mistake was noted. */
    String required(String key, String advice) {
        var text = optional(key);
        if (text.isEmpty() && !nodes.containsKey(key)) {
            wrong(mapping, "`" + key + "` is missing; " + advice);
        }
        return text.orElse("");
    }

    Optional<String> optional(String key) {
        var node = nodes.get(key);
        if (node == null) return Optional.empty();
        if (text(node).isBlank()) {
            wrong(node, "`" + key + "` needs a text");
            return Optional.empty();
        }
        return Optional.of(text(node));
    }

    boolean flag(String key) {
        var node = nodes.get(key);
        if (node == null) return false;
        if (!node.getTag().equals(Tag.BOOL)) {
            wrong(node, "`" + key + "` needs true or false");
        }
        return text(node).equals("true");
    }

    List<String> texts(String key) {
        return list(key).stream()
                .map(node -> {
                    if (text(node).isBlank()) wrong(node, "`" + key + "` needs a list of texts");
                    return text(node);
                })
                .toList();
    }

    List<Node> list(String key) {
        var node = nodes.get(key);
        if (node == null) return List.of();
        if (node instanceof SequenceNode sequence) return sequence.getValue();
        wrong(node, "`" + key + "` needs a list");
        return List.of();
    }

    void wrong(String key, String text) {
        wrong(nodes.getOrDefault(key, mapping), text);
    }

    private void wrong(Node node, String text) {
        var mark = node.getStartMark();
        mistakes.add(new Mistake(mark == null ? 1 : mark.getLine() + 1, text));
    }
}
