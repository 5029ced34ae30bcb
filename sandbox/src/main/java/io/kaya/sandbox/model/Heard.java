package io.kaya.sandbox.model;

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
        String authorization) {}
