package io.kaya.inference.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a model is asked.
 *
 * @param rules what to do, written by us alone
 * @param material what to do it with; whatever others wrote in it stands in {@link Fence}s
 */
public record Prompt(String rules, String material) {

    /** Rules from a text file beside a class. */
    public static String rules(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The prompt " + file + " is missing");
            return new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
