package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One party of a federation: the coordinator of its host, or a node of a member. */
public record PartyId(@JsonValue String value) {
    public static final PartyId COORDINATOR = new PartyId("coordinator");

    @JsonCreator
    public PartyId {
        Ids.name("party", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
