package io.kaya.access.records;

import io.kaya.access.Person;
import io.kaya.access.Roles;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.audit.SavedSearches;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which entries a request means, and the note that somebody looked. */
@ApplicationScoped
class Filters {
    private static final String SAVED = "saved";

    private final SavedSearches searches;
    private final AuditLog audit;
    private final SecurityIdentity identity;

    Filters(SavedSearches searches, AuditLog audit, SecurityIdentity identity) {
        this.searches = searches;
        this.audit = audit;
        this.identity = identity;
    }

    /** What is asked for now goes before what was saved. */
    AuditFilter of(UriInfo uri, Set<String> others) {
        var asked = new TreeMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.getFirst()));
        asked.keySet().removeAll(others);
        var saved = asked.remove(SAVED);
        var parameters = new TreeMap<>(saved == null ? Map.of() : saved(saved));
        parameters.putAll(asked);
        return AuditFilter.of(parameters);
    }

    void noteSearch(AuditFilter filter) {
        audit.append(AuditEvent.of(AuditType.SEARCHED, auditor()).with("scope", filter.scope()));
    }

    Actor auditor() {
        return Actor.person(Person.from(identity).name(), Roles.AUDITOR);
    }

    private Map<String, String> saved(String name) {
        return searches.find(name).orElseThrow(() -> new UnknownSearchException(name)).filter();
    }
}
