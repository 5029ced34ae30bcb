package io.kaya.access;

import java.util.List;

/** One local account, its password known by its bcrypt hash only. */
record Account(String name, String organisation, List<String> roles, String hash) {
    Account {
        roles = List.copyOf(roles);
    }

    Person person() {
        return new Person(name, organisation, roles.stream().sorted().toList());
    }

    @Override
    public String toString() {
        return name + roles;
    }
}
