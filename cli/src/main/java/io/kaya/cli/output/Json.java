package io.kaya.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The one mapper of the command line, and short ways to read a tree. */
public final class Json {
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "unreadable-reply",
                    "The agent sent something that this command does not understand; "
                            + "check that both are of one version",
                    e);
        }
    }

    public static String text(JsonNode tree, String field) {
        var value = tree.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    /** The values of an array of words, as a person lists them. */
    public static String list(JsonNode tree, String field) {
        var words = new StringBuilder();
        for (var value : tree.path(field)) {
            words.append(words.isEmpty() ? "" : ", ").append(value.asText());
        }
        return words.toString();
    }

    /** Something that a person typed, safe as one part of a path or of a query. */
    public static String pathSegment(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String pretty(JsonNode tree) {
        return tree.toPrettyString();
    }
}
