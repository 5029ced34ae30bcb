package io.kaya.sandbox.federation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads who may sign in at the coordinator. */
final class PeopleReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("name", "organisation", "roles"));
    private static final Set<String> ROLES = new TreeSet<>(Set.of("user", "auditor", "admin"));

    private final Section root;

    PeopleReader(Section root) {
        this.root = root;
    }

    List<Person> read(String federation) {
        if (!root.has("people")) return List.of(new Person("user", federation, List.of("user")));
        var people = new ArrayList<Person>();
        var names = new HashSet<String>();
        for (var section : root.sections("people")) {
            var person = person(section);
            people.add(person);
            if (person.name().isEmpty() || names.add(person.name())) continue;
            section.problem("name", person.name() + " is taken by another person; choose another");
        }
        return people;
    }

    private static Person person(Section section) {
        section.only(KEYS);
        var name = section.text("name", "say what the person signs in as");
        if (!name.isEmpty()) AccountName.check(section, "name", name);
        var organisation = section.text("organisation", "say for whom the person asks");
        var roles = section.has("roles") ? section.texts("roles") : List.of("user");
        for (var role : roles) {
            if (ROLES.contains(role)) continue;
            section.problem("roles", unknown(role));
        }
        for (var reserved : List.of("auditor", "admin")) {
            if (name.equals(reserved) && !roles.contains(reserved)) {
                section.problem("name", reserved + " is kept for that role; choose another");
            }
        }
        return new Person(name, organisation, roles);
    }

    private static String unknown(String role) {
        if (role.equals("operator")) {
            return "names operator; name operators at their node, in nodes[].operators";
        }
        return "names " + role + "; use " + String.join(", ", ROLES);
    }
}
