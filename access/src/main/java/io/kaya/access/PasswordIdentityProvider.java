package io.kaya.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final SignIns signIns;

    PasswordIdentityProvider(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        var call = HttpSecurityUtils.getRoutingContextAttribute(request);
        var who = new Attempts.Key(request.getUsername(), address(call));
        var password = request.getPassword().getPassword();
        return context.runBlocking(
                () -> Identities.of(signIns.signIn(who, password, opensSession(call))));
    }

    private static boolean opensSession(RoutingContext call) {
        return call.request().method().equals(HttpMethod.POST)
                && call.normalizedPath().equals(SessionResource.PATH);
    }

    private static String address(RoutingContext call) {
        var remote = call.request().remoteAddress();
        return remote == null ? "unknown" : String.valueOf(remote.hostAddress());
    }
}
