package io.kaya.access;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers a sign-in that failed. The form was read by then, and over HTTP/2 no resource can take a
 * request whose body was read.
 */
@ApplicationScoped
class SignInFailures {
    private static final int BEFORE_RESOURCES = -1;

    private final RouteProblems problems;

    SignInFailures(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.post(SessionResource.PATH).order(BEFORE_RESOURCES).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (!(request.failure() instanceof AuthenticationFailedException failed)) {
            request.next();
        } else if (failed.getCause() instanceof TooManyAttemptsException often) {
            problems.tell(request, often);
        } else {
            problems.tell(
                    request, 401, "not-signed-in", "No account here has this name and password");
        }
    }
}
