package io.kaya.access;

import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes what is a step by itself, in a transaction of its own. */
@ApplicationScoped
class Noting {
    private final AuditLog audit;

    Noting(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(AuditEvent event) {
        audit.append(event);
    }
}
