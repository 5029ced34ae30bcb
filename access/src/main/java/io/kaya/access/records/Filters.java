package io.kaya.access.records;

import io.kaya.access.Person;
import io.kaya.access.Roles;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEntries;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditQuery;
import io.kaya.audit.AuditType;
import io.kaya.audit.SavedSearches;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which entries a request means, and the note that somebody looked. */
@ApplicationScoped
class Filters {
    private static final String SAVED = "saved";
    private static final String SCOPE = "scope";
    private static final Duration ONE_SEARCH = Duration.ofHours(1);

    private final SavedSearches searches;
    private final AuditEntries entries;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    Filters(
            SavedSearches searches,
            AuditEntries entries,
            AuditLog audit,
            SecurityIdentity identity,
            Clock clock) {
        this.searches = searches;
        this.entries = entries;
        this.clock = clock;
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
        audit.append(AuditEvent.of(AuditType.SEARCHED, auditor()).with(SCOPE, filter.scope()));
    }

    /** Counts and further pages belong to the search that they go on from. */
    void noteUnlessSearched(AuditFilter filter) {
        if (!searched(filter.scope())) noteSearch(filter);
    }

    private boolean searched(String scope) {
        var mine =
                AuditFilter.of(
                        Map.of(
                                "type", AuditType.SEARCHED.wireName(),
                                "actor", auditor().id(),
                                "since", clock.instant().minus(ONE_SEARCH).toString()));
        return entries.find(AuditQuery.ALL.of(mine).newestFirst()).entries().stream()
                .anyMatch(entry -> scope.equals(entry.details().get(SCOPE)));
    }

    Actor auditor() {
        return Actor.person(Person.from(identity).name(), Roles.AUDITOR);
    }

    private Map<String, String> saved(String name) {
        return searches.find(name).orElseThrow(() -> new UnknownSearchException(name)).filter();
    }
}
