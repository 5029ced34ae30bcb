package io.kaya.access.records;

import io.kaya.access.Roles;
import io.kaya.audit.MalformedFilterException;
import io.kaya.audit.export.Exports;
import io.kaya.audit.export.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Entries to take away, written while they are read. */
@Path("/api/audit/exports")
@RolesAllowed(Roles.AUDITOR)
class AuditExportResource {
    private final Exports exports;
    private final Filters filters;

    AuditExportResource(Exports exports, Filters filters) {
        this.exports = exports;
        this.filters = filters;
    }

    @POST
    public Response export(
            @QueryParam("format") @DefaultValue("zip") String format, @Context UriInfo uri) {
        var form =
                Form.find(format)
                        .orElseThrow(() ->
                                new MalformedFilterException(
                                        "An export's format is zip, csv or jsonl"));
        var filter = filters.of(uri, Set.of("format"));
        var export =
                exports.begin(form, filter, filters.auditor()).orElseThrow(EmptyLogException::new);
        StreamingOutput body = out -> exports.write(export, out);
        return Response.ok(body, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit." + form.wireName() + "\"")
                .build();
    }
}
