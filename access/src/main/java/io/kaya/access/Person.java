package io.kaya.access;

import io.kaya.audit.Actor;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;

/** The signed-in person behind a request. */
public record Person(String name, String organisation, List<String> roles) {
    public Person {
        roles = List.copyOf(roles);
    }

    public static Person from(SecurityIdentity identity) {
        String organisation = identity.getAttribute(Identities.ORGANISATION);
        return new Person(
                identity.getPrincipal().getName(),
                organisation,
                identity.getRoles().stream().sorted().toList());
    }

    /** As the audit log names whoever acts in all of his roles. */
    Actor actor() {
        var all = String.join(",", roles);
        return Actor.person(name, all.length() > 40 ? all.substring(0, 40) : all);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
