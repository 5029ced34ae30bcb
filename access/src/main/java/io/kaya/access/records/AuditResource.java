package io.kaya.access.records;

import io.kaya.access.Roles;
import io.kaya.audit.AuditEntries;
import io.kaya.audit.AuditPage;
import io.kaya.audit.AuditQuery;
import io.kaya.audit.AuditType;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/api/audit")
@RolesAllowed(Roles.AUDITOR)
class AuditResource {
    private final AuditEntries entries;

    AuditResource(AuditEntries entries) {
        this.entries = entries;
    }

    /** Oldest first, from after the given sequence on. */
    @GET
    public AuditPage entries(
            @QueryParam("type") @Nullable String type,
            @QueryParam("question") @Nullable String question,
            @QueryParam("task") @Nullable String task,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        var query =
                new AuditQuery(
                        type == null
                                ? null
                                : AuditType.find(type)
                                        .orElseThrow(() -> new UnknownTypeException(type)),
                        question == null ? null : QuestionId.of(question),
                        task == null ? null : TaskId.of(task),
                        null,
                        null,
                        after,
                        Math.clamp(limit, 1, AuditQuery.MOST));
        return entries.find(query);
    }
}
