package io.kaya.sandbox.federation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, asked for its keys; what is wrong with them is told, not thrown. */
record Section(String where, JsonNode node, Consumer<String> problems) {
    void only(Set<String> known) {
        for (var name : (Iterable<String>) node::fieldNames) {
            if (!known.contains(name)) {
                problem(name, "is no key here; use " + String.join(", ", known));
            }
        }
    }

    String text(String key, String advice) {
        return optionalText(key)
                .orElseGet(() -> {
                    if (find(key) == null) problem(key, "is missing; " + advice);
                    return "";
                });
    }

    Optional<String> optionalText(String key) {
        var value = find(key);
        if (value == null) return Optional.empty();
        if (value.isValueNode() && !value.asText().isBlank()) {
            return Optional.of(value.asText().strip());
        }
        problem(key, "is no text; write one, in quotes if need be");
        return Optional.empty();
    }

    List<String> texts(String key) {
        var value = find(key);
        if (value == null) return List.of();
        var found = new ArrayList<String>();
        for (var one : value) {
            if (one.isTextual() && !one.asText().isBlank()) found.add(one.asText().strip());
        }
        if (!value.isArray() || found.size() != value.size() || found.isEmpty()) {
            problem(key, "is no list of words; write it as [one, other]");
        }
        if (Set.copyOf(found).size() != found.size()) {
            problem(key, "names something twice; name it once");
        }
        return found;
    }

    boolean flag(String key, Flag unsaid) {
        var value = find(key);
        if (value == null) return unsaid == Flag.TRUE;
        if (!value.isBoolean()) problem(key, "is neither true nor false; write one of them");
        return value.asBoolean();
    }

    Optional<Double> degrees(String key, int limit) {
        var value = find(key);
        if (value == null) return Optional.empty();
        if (value.isNumber() && Math.abs(value.asDouble()) <= limit) {
            return Optional.of(value.asDouble());
        }
        problem(key, "is no number of degrees from -%d to %d".formatted(limit, limit));
        return Optional.empty();
    }

    List<Section> sections(String key) {
        var value = find(key);
        if (value == null) return List.of();
        if (!value.isArray()) {
            problem(key, "is no list; begin each entry with a dash");
            return List.of();
        }
        var found = new ArrayList<Section>();
        for (var i = 0; i < value.size(); i++) {
            var inner = new Section(path(key) + "[" + i + "]", value.get(i), problems);
            if (value.get(i).isObject()) found.add(inner);
            else problems.accept(inner.where + " has no keys; write them as key: value");
        }
        return found;
    }

    boolean has(String key) {
        return find(key) != null;
    }

    void problem(String key, String what) {
        problems.accept(path(key) + " " + what);
    }

    private @Nullable JsonNode find(String key) {
        var value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    private String path(String key) {
        return where.isEmpty() ? key : where + "." + key;
    }

    enum Flag {
        TRUE,
        FALSE
    }
}
