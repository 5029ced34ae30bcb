package io.kaya.sandbox.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of others as it stands in a prompt.
 *
 * @param kind what it is, such as {@code evidence}
 * @param label its number or id, or empty
 */
public record Fenced(String kind, String label, String text) {
    private static final Pattern FENCED =
            Pattern.compile(
                    "<(data-[0-9a-f]+) (\\w+)(?:=([^>]+))?>\\n(.*?)\\n</\\1>", Pattern.DOTALL);

    /** In the order of the prompt. */
    public static List<Fenced> in(String material) {
        return FENCED.matcher(material)
                .results()
                .map(found ->
                        new Fenced(
                                found.group(2),
                                found.group(3) == null ? "" : found.group(3),
                                found.group(4)))
                .toList();
    }
}
