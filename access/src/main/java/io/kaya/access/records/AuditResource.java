package io.kaya.access.records;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaya.access.Roles;
import io.kaya.audit.AuditEntries;
import io.kaya.audit.AuditPage;
import io.kaya.audit.AuditQuery;
import io.kaya.audit.AuditRecord;
import io.kaya.audit.Facets;
import io.kaya.audit.MalformedFilterException;
import io.kaya.audit.partners.Cosigned;
import io.kaya.audit.partners.OwnLog;
import io.kaya.audit.sequence.Fsck;
import io.kaya.audit.sequence.Head;
import io.kaya.audit.sequence.Proofs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Path("/api/audit")
@RolesAllowed(Roles.AUDITOR)
class AuditResource {
    private final AuditEntries entries;
    private final Facets facets;
    private final Proofs proofs;
    private final Fsck fsck;
    private final Filters filters;
    private final OwnLog own;

    AuditResource(
            AuditEntries entries,
            Facets facets,
            Proofs proofs,
            Fsck fsck,
            Filters filters,
            OwnLog own) {
        this.entries = entries;
        this.facets = facets;
        this.proofs = proofs;
        this.fsck = fsck;
        this.filters = filters;
        this.own = own;
    }

    record HeadView(@JsonUnwrapped Head head, List<Cosigned> cosigned) {}

    /** Where the log stands: its newest checkpoint, and how much of it partners have cosigned. */
    @GET
    @Path("head")
    public HeadView head() {
        var head = proofs.head().orElseThrow(EmptyLogException::new);
        return new HeadView(head, own.cosigned());
    }

    /** An entry's exact bytes, and the proof that they are in the log, to be checked offline. */
    @GET
    @Path("entries/{id}/proof")
    public Proofs.Proven proof(@PathParam("id") UUID id) {
        return proofs.of(id).orElseThrow(() -> new UnprovenEntryException(id));
    }

    /** Reads the whole log, and makes everything anew that can be made from the entries. */
    @POST
    @Path("check")
    public Fsck.Report check() {
        return fsck.check();
    }

    /** Oldest first, or newest first when {@code order} says so, from the given sequence on. */
    @GET
    @Transactional
    public AuditPage entries(
            @QueryParam("order") @DefaultValue("oldest") String order,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @Context UriInfo uri) {
        var filter = filters.of(uri, Set.of("order", "after", "limit"));
        var page =
                entries.find(
                        new AuditQuery(
                                filter,
                                order(order),
                                after,
                                Math.clamp(limit, 1, AuditQuery.MOST)));
        // Afterwards: a page does not begin with its own search.
        if (after == 0) filters.noteSearch(filter);
        else filters.noteUnlessSearched(filter);
        return page;
    }

    /** The same entries counted, each facet as if it were no condition itself. */
    @GET
    @Path("facets")
    @Transactional
    public Facets.Report facets(
            @QueryParam("zone") @DefaultValue("UTC") String zone, @Context UriInfo uri) {
        var filter = filters.of(uri, Set.of("zone"));
        var report = facets.of(filter, zone(zone));
        filters.noteUnlessSearched(filter);
        return report;
    }

    @GET
    @Path("entries/{id}")
    public AuditRecord entry(@PathParam("id") UUID id) {
        return entries.find(id).orElseThrow(() -> new UnknownEntryException(id));
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw new MalformedFilterException(
                    "A zone is one of the IANA database, such as Europe/Oslo");
        }
        return ZoneId.of(name);
    }

    private static AuditQuery.Order order(String name) {
        return switch (name) {
            case "oldest" -> AuditQuery.Order.OLDEST_FIRST;
            case "newest" -> AuditQuery.Order.NEWEST_FIRST;
            default -> throw new UnknownOrderException();
        };
    }
}
