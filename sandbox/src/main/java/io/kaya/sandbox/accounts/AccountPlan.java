package io.kaya.sandbox.accounts;

import io.kaya.protocol.PartyId;
import io.kaya.sandbox.federation.FederationFile;
import java.util.ArrayList;
import java.util.List;

/** Which accounts a federation needs, as its file says. */
final class AccountPlan {
    private static final List<String> OVERSEERS = List.of("auditor", "admin");

    private AccountPlan() {}

    static List<Wanted> of(FederationFile federation) {
        var wanted = new ArrayList<Wanted>();
        var host = PartyId.COORDINATOR.value();
        for (var person : federation.people()) {
            wanted.add(new Wanted(person.name(), person.organisation(), host, person.roles()));
        }
        for (var role : OVERSEERS) {
            if (federation.people().stream().anyMatch(p -> p.roles().contains(role))) continue;
            wanted.add(new Wanted(role, federation.federation().value(), host, List.of(role)));
        }
        for (var node : federation.members()) {
            var agent = node.id().value();
            for (var operator : node.operators()) {
                wanted.add(new Wanted(operator, node.organisation(), agent, List.of("operator")));
            }
            for (var role : OVERSEERS) {
                wanted.add(new Wanted(role, node.organisation(), agent, List.of(role)));
            }
        }
        return wanted;
    }

    record Wanted(String name, String organisation, String agent, List<String> roles) {
        Account with(String password, String hash) {
            return new Account(name, organisation, agent, roles, password, hash);
        }

        boolean isNamed(Account account) {
            return name.equals(account.name()) && agent.equals(account.agent());
        }
    }
}
