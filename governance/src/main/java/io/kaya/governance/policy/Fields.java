package io.kaya.governance.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The keys of one mapping, each known and there once; what is not so becomes a problem. */
final class Fields {
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP);

    record Text(String value, int line) {}

    private final Map<String, Node> nodes = new HashMap<>();
    private final @Nullable String rule;
    private final int line;
    private final Problems problems;

    private Fields(@Nullable String rule, int line, Problems problems) {
        this.rule = rule;
        this.line = line;
        this.problems = problems;
    }

    static Fields of(MappingNode mapping, List<String> known, Problems problems) {
        var rule = idOf(mapping);
        var fields = new Fields(rule, line(mapping), problems);
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                fields.problem(
                        line(tuple.getKeyNode()),
                        "`%s` is not known here; use %s"
                                .formatted(shortened(key), String.join(", ", known)));
            } else if (fields.nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
                fields.problem(
                        line(tuple.getKeyNode()), "`" + key + "` is there twice; keep one of them");
            }
        }
        return fields;
    }

    Optional<Text> text(String key) {
        var node = nodes.get(key);
        if (node == null || node.getTag().equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar && PLAIN.contains(node.getTag())) {
            var value = scalar.getValue().strip();
            return value.isEmpty() ? Optional.empty() : Optional.of(new Text(value, line(node)));
        }
        problem(line(node), "`" + key + "` needs one plain text");
        return Optional.empty();
    }

    Optional<Text> required(String key, String advice) {
        var text = text(key);
        if (text.isEmpty() && !isWrongKind(key)) {
            problem(line, "`" + key + "` is missing; " + advice);
        }
        return text;
    }

    /** Empty when it is absent or no list; the latter is a problem. */
    Optional<List<Node>> list(String key) {
        var node = nodes.get(key);
        if (node instanceof SequenceNode sequence) {
            return Optional.of(sequence.getValue());
        }
        if (node != null) {
            problem(line(node), "`" + key + "` needs a list of rules, each beginning with `- id:`");
        }
        return Optional.empty();
    }

    boolean has(String key) {
        return nodes.containsKey(key);
    }

    void problem(int where, String text) {
        problems.add(rule, where, text);
    }

    int line() {
        return line;
    }

    static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private boolean isWrongKind(String key) {
        var node = nodes.get(key);
        return node != null
                && !(node instanceof ScalarNode && PLAIN.contains(node.getTag()))
                && !node.getTag().equals(Tag.NULL);
    }

    private static @Nullable String idOf(MappingNode mapping) {
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("id")
                    && tuple.getValueNode() instanceof ScalarNode id) {
                return shortened(id.getValue());
            }
        }
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
