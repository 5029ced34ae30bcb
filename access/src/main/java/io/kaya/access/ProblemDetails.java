package io.kaya.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** RFC 9457. */
record ProblemDetails(String type, String title, int status, @Nullable String detail, String code) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int RETRY_SECONDS = 5;

    static ProblemDetails of(int status, String code, @Nullable String detail) {
        var known = Response.Status.fromStatusCode(status);
        var title = known == null ? "Problem" : known.getReasonPhrase();
        return new ProblemDetails("urn:kaya:problem:" + code, title, status, detail, code);
    }

    static Response response(int status, String code, @Nullable String detail) {
        var response = Response.status(status).type(MEDIA_TYPE).entity(of(status, code, detail));
        if (status == SERVICE_UNAVAILABLE) response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return response.build();
    }
}
