package io.kaya.audit.configuration;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Compares what a party runs with to what it last noted of it. */
@ApplicationScoped
public class Configuration {
    private final EntityManager entities;
    private final AuditLog audit;

    Configuration(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    /**
     * @param part what replicas share is one part, what each has of its own is another
     * @param digests of the values, by name; a value itself may be a secret
     */
    @Transactional
    public void isNow(AuditType type, String part, Map<String, String> digests) {
        entities.createNativeQuery(
                        "insert into audit_configuration values (:part, '{}') on conflict do nothing")
                .setParameter("part", part)
                .executeUpdate();
        var before = entities.find(Configured.class, part, LockModeType.PESSIMISTIC_WRITE);
        var changes = Changes.between(before.digests(), digests);
        if (changes.none()) {
            return;
        }
        before.became(digests);
        audit.append(changes.told(AuditEvent.of(type, Actor.system("configuration"))));
    }
}
