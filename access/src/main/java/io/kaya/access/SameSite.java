package io.kaya.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Lets no other site's page change anything with a visitor's session, signing him in included. The
 * cookie is not sent to us from other sites either; this holds where a browser does not know that.
 */
@ApplicationScoped
class SameSite {
    private static final int BEFORE_SIGNING_IN = 1_000;
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RouteProblems problems;

    SameSite(RouteProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SIGNING_IN);
    }

    private void check(RoutingContext request) {
        if (SAFE.contains(request.request().method()) || ours(request.request())) {
            request.next();
            return;
        }
        problems.tell(
                request,
                403,
                "other-site",
                "Another site's page sent this; open this agent's own page instead");
    }

    /** Clients that are no browsers say neither. */
    private static boolean ours(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site == null || site.equals("same-origin") || site.equals("none"))
                && (origin == null || ofHost(origin, String.valueOf(request.authority())));
    }

    static boolean ofHost(String origin, String host) {
        try {
            var authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
