package io.kaya.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kaya.audit.MalformedFilterException;
import io.kaya.messaging.work.DatabaseTrouble;
import io.kaya.protocol.MalformedIdException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures become answers to people's requests. */
class ProblemMappers {
    private static final String BASIC = "Basic realm=\"kaya\"";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return ProblemDetails.response(problem.status(), problem.code(), problem.getMessage());
    }

    @ServerExceptionMapper
    Response badId(MalformedIdException malformed) {
        return ProblemDetails.response(400, "malformed-request", malformed.getMessage());
    }

    @ServerExceptionMapper
    Response badFilter(MalformedFilterException malformed) {
        return ProblemDetails.response(400, "malformed-request", malformed.getMessage());
    }

    @ServerExceptionMapper(priority = 1)
    Response badJson(JsonMappingException malformed) {
        var path =
                malformed.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getFieldName())
                        .collect(Collectors.joining("."));
        var detail =
                path.isEmpty()
                        ? "The request's JSON has another form than this call takes"
                        : "The request's '" + path + "' is not what this call takes";
        return ProblemDetails.response(400, "malformed-request", detail + "; see /q/openapi");
    }

    /** Quarkus maps this one itself, to a 400 without a word, unless it is named here. */
    @ServerExceptionMapper(priority = 1)
    Response otherJson(MismatchedInputException malformed) {
        return badJson(malformed);
    }

    @ServerExceptionMapper
    Response noJson(JsonProcessingException malformed) {
        return ProblemDetails.response(400, "malformed-request", "The request's body is no JSON");
    }

    @ServerExceptionMapper(priority = 1)
    Response notSignedIn(UnauthorizedException unauthorized, HttpHeaders headers) {
        return notSignedIn(headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response wrongPassword(AuthenticationFailedException failed, HttpHeaders headers) {
        return failed.getCause() instanceof TooManyAttemptsException often
                ? tooMany(often)
                : notSignedIn(headers);
    }

    @ServerExceptionMapper(priority = 1)
    Response notAllowed(ForbiddenException forbidden) {
        return ProblemDetails.response(403, "not-allowed", "This account's role may not do that");
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failed) {
        var status = failed.getResponse().getStatus();
        if (failed.getCause() instanceof JsonMappingException malformed) {
            return badJson(malformed);
        }
        var code = status == 404 ? "unknown-path" : "malformed-request";
        return ProblemDetails.response(
                status, code, status == 404 ? "There is nothing here" : failed.getMessage());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        var trouble = DatabaseTrouble.of(failure);
        if (trouble.isPresent()) {
            LOG.warnf("For a request the database was %s: %s", trouble.get(), failure.getMessage());
            var code = trouble.get() == DatabaseTrouble.HALTED ? "log-halted" : "busy";
            return ProblemDetails.response(503, code, said(trouble.get()));
        }
        var reference = UUID.randomUUID();
        LOG.errorf(failure, "Request failed, reference %s", reference);
        return ProblemDetails.response(
                500,
                "failed",
                "Something failed here; the log has it under reference " + reference);
    }

    private static Response tooMany(TooManyAttemptsException often) {
        var answer = ProblemDetails.response(often.status(), often.code(), often.getMessage());
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, often.seconds())
                .build();
    }

    private static String said(DatabaseTrouble trouble) {
        return switch (trouble) {
            case AWAY, BUSY -> "The database does not answer just now; try again in a moment";
            case HALTED ->
                    "The audit log is halted until an admin decides; './kaya audit alarms' says why";
            case FULL -> "The database has no room left; free space on its disk, then try again";
        };
    }

    /** A page asks for the password itself; of HTTP Basic the browser would make its own dialog. */
    private static Response notSignedIn(HttpHeaders headers) {
        var answer =
                ProblemDetails.response(
                        401, "not-signed-in", "Sign in with an account of this agent");
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, Pages.ask(headers) ? "Session" : BASIC)
                .build();
    }
}
