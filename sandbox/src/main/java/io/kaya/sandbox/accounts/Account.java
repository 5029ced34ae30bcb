package io.kaya.sandbox.accounts;

import java.util.List;

/** Somebody who may sign in at one agent: the password in clear, and the hash the agent knows. */
public record Account(
        String name,
        String organisation,
        String agent,
        List<String> roles,
        String password,
        String hash) {
    public Account {
        roles = List.copyOf(roles);
    }

    @Override
    public String toString() {
        return name + " at " + agent + roles;
    }
}
