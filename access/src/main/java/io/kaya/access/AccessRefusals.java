package io.kaya.access;

import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditType;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Notes who wanted what his role may not do. The refusal itself does not wait for it. */
@ApplicationScoped
class AccessRefusals {
    private final Noting noting;

    AccessRefusals(Noting noting) {
        this.noting = noting;
    }

    void refused(@ObservesAsync AuthorizationFailureEvent refusal) {
        var identity = refusal.getSecurityIdentity();
        if (identity == null || identity.isAnonymous()) {
            return;
        }
        var method =
                refusal.getEventProperties()
                        .getOrDefault(AuthorizationFailureEvent.SECURED_METHOD_KEY, "http");
        noting.note(
                AuditEvent.of(AuditType.ACCESS_REFUSED, Person.from(identity).actor())
                        .with("call", shown(method.toString())));
    }

    /** The resource and its method, never the path: a caller may put anything there. */
    static String shown(String method) {
        return method.substring(method.lastIndexOf('.') + 1).replace('#', '.');
    }
}
