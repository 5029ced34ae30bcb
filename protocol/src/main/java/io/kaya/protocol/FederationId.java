package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A federation: one host, its members, one set of topics. */
public record FederationId(@JsonValue String value) {

    @JsonCreator
    public FederationId {
        Ids.name("federation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
