package io.kaya.audit;

import io.kaya.protocol.PartyId;

/** Who took a step: an account and the role it acted in, a part of the system, or a party. */
public record Actor(String id, String role) {
    public Actor {
        if (id.isBlank() || id.length() > 100 || role.isBlank() || role.length() > 40) {
            throw new IllegalArgumentException(
                    "An actor needs an id of at most 100 characters and a role of at most 40");
        }
    }

    /** A part of this agent, such as {@code intake}. */
    public static Actor system(String part) {
        return new Actor(part, "system");
    }

    public static Actor party(PartyId party) {
        return new Actor(party.value(), "party");
    }

    public static Actor person(String account, String role) {
        return new Actor(account, role);
    }
}
