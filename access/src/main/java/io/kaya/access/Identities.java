package io.kaya.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;

final class Identities {
    static final String ORGANISATION = "organisation";

    private Identities() {}

    static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(Set.copyOf(account.roles()))
                .addAttribute(ORGANISATION, account.organisation())
                .build();
    }
}
