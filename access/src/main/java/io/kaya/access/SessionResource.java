package io.kaya.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** A session begins with a form that Quarkus takes at the same path; here it ends. */
@Path(SessionResource.PATH)
@Authenticated
class SessionResource {
    static final String PATH = "/api/session";

    private final SecurityIdentity identity;
    private final SignIns signIns;

    SessionResource(SecurityIdentity identity, SignIns signIns) {
        this.identity = identity;
        this.signIns = signIns;
    }

    @DELETE
    public void end() {
        signIns.signedOut(identity);
        FormAuthenticationMechanism.logout(identity);
    }
}
