package io.kaya.access.records;

import io.kaya.access.Roles;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.SavedSearches;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;

/** The searches that auditors keep for each other. */
@Path("/api/audit/searches")
@RolesAllowed(Roles.AUDITOR)
class AuditSearchResource {
    private final SavedSearches searches;
    private final Filters filters;

    AuditSearchResource(SavedSearches searches, Filters filters) {
        this.searches = searches;
        this.filters = filters;
    }

    record Searches(List<SavedSearches.Saved> searches) {}

    record Search(Map<String, String> filter) {}

    @GET
    public Searches all() {
        return new Searches(searches.all());
    }

    @PUT
    @Path("{name}")
    public SavedSearches.Saved save(@PathParam("name") String name, Search search) {
        return searches.save(name, AuditFilter.of(search.filter()), filters.auditor().id());
    }

    @DELETE
    @Path("{name}")
    @Transactional
    public void remove(@PathParam("name") String name) {
        if (!searches.remove(name)) throw new UnknownSearchException(name);
    }
}
