package io.kaya.access.records;

import io.kaya.access.Roles;
import io.kaya.audit.export.Recipients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What GDPR, article 30, asks of a record of processing, as far as the log knows it. */
@Path("/api/audit/recipients")
@RolesAllowed(Roles.AUDITOR)
class RecipientsResource {
    private static final Instant BEFORE_ALL = Instant.EPOCH;
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

    private final Recipients recipients;
    private final Filters filters;

    RecipientsResource(Recipients recipients, Filters filters) {
        this.recipients = recipients;
        this.filters = filters;
    }

    @GET
    @Transactional
    public Recipients.Report report(@Context UriInfo uri) {
        var filter = filters.of(uri, Set.of());
        filters.noteSearch(filter);
        return recipients.report(
                Objects.requireNonNullElse(filter.since(), BEFORE_ALL),
                Objects.requireNonNullElse(filter.until(), AFTER_ALL));
    }
}
