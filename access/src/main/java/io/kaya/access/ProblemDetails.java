package io.kaya.access;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** RFC 9457. */
record ProblemDetails(String type, String title, int status, @Nullable String detail, String code) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Response response(int status, String code, @Nullable String detail) {
        var known = Response.Status.fromStatusCode(status);
        var title = known == null ? "Problem" : known.getReasonPhrase();
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new ProblemDetails("urn:kaya:problem:" + code, title, status, detail, code))
                .build();
    }
}
