package io.kaya.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** Tells problems where no resource has been found yet. */
@ApplicationScoped
class RouteProblems {
    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    void tell(RoutingContext request, int status, String code, String detail) {
        begin(request, status).end(text(ProblemDetails.of(status, code, detail)));
    }

    /** The same with a header that says when to try again. */
    void tell(RoutingContext request, TooManyAttemptsException often) {
        begin(request, often.status())
                .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(often.seconds()))
                .end(text(ProblemDetails.of(often.status(), often.code(), often.getMessage())));
    }

    private static HttpServerResponse begin(RoutingContext request, int status) {
        return request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
    }

    private String text(ProblemDetails problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
