package io.kaya.sandbox.federation;

import java.util.List;

/** Somebody who may sign in at the coordinator. */
public record Person(String name, String organisation, List<String> roles) {
    public Person {
        roles = List.copyOf(roles);
    }
}
