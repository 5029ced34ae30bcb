package io.kaya.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a text: {@code extractive}, or a language model by its name.
 *
 * @param note why another maker than the configured one wrote it, in words for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Maker(String name, @Nullable String note) {
    public static final Maker EXTRACTIVE = new Maker("extractive", null);

    public static Maker model(String name) {
        return new Maker(name, null);
    }

    public static Maker extractiveBecause(String note) {
        return new Maker("extractive", note);
    }
}
