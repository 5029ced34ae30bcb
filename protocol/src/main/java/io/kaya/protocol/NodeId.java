package io.kaya.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A node of a member organisation. */
public record NodeId(@JsonValue String value) {

    @JsonCreator
    public NodeId {
        Ids.name("node", value);
        if (value.equals(PartyId.COORDINATOR.value())) {
            throw new MalformedIdException(
                    "'coordinator' names the coordinator's party, so no node may have it");
        }
    }

    public PartyId party() {
        return new PartyId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
