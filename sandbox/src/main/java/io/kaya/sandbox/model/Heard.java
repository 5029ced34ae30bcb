package io.kaya.sandbox.model;

import java.util.List;

/**
 * One request to the model.
 *
 * @param form the JSON schema that was asked for, or empty
 */
public record Heard(
        String rules,
        String material,
        String form,
        boolean streamed,
        boolean tools,
        String authorization) {
    /** The texts of others in it, in their order. */
    public List<Fenced> fenced() {
        return Fenced.in(material);
    }

    /** Those of one kind. */
    public List<Fenced> fenced(String kind) {
        return fenced().stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** The first question in it, or nothing. */
    public String question() {
        return fenced("question").stream().map(Fenced::text).findFirst().orElse("");
    }
}
