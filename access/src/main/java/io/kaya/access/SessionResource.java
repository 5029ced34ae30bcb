package io.kaya.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** A session begins with a form that Quarkus takes at the same path; here it ends. */
@Path("/api/session")
@Authenticated
class SessionResource {
    private final SecurityIdentity identity;

    SessionResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @DELETE
    public void end() {
        FormAuthenticationMechanism.logout(identity);
    }
}
