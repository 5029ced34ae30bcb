package io.kaya.node.policy;

import io.kaya.node.policy.PolicyVersion.Origin;
import io.kaya.node.policy.PolicyVersion.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** All policies that were ever in force here. */
@ApplicationScoped
class PolicyVersions {
    private final EntityManager entities;
    private final Clock clock;

    PolicyVersions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Optional<PolicyVersion> newest() {
        return first("from PolicyVersion v order by v.number desc");
    }

    /** The file's word that was heard last, be it in force or not. */
    Optional<PolicyVersion> newestOfFile() {
        return first("from PolicyVersion v where v.origin = FILE order by v.number desc");
    }

    Optional<PolicyVersion> find(long number) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, number));
    }

    /** What was in force then. */
    Optional<PolicyVersion> inForceAt(Instant then) {
        return entities.createQuery(
                        "from PolicyVersion v where v.activatedAt <= :then order by v.number desc",
                        PolicyVersion.class)
                .setParameter("then", then)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<PolicyVersion> newest(int limit) {
        return entities.createQuery(
                        "from PolicyVersion v order by v.number desc", PolicyVersion.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * @param over the version that the person saw in force; {@code null} over whichever is
     */
    PolicyVersion add(Written policy, Origin origin, String by, @Nullable Long over) {
        lock();
        newest().map(PolicyVersion::number)
                .filter(number -> over != null && !number.equals(over))
                .ifPresent(number -> {
                    throw new NewerVersionException(number);
                });
        return next(policy, origin, by);
    }

    /**
     * @param still asked again when no other replica can come between
     */
    void addIf(BooleanSupplier still, Written policy, Origin origin, String by) {
        if (!still.getAsBoolean()) {
            return;
        }
        lock();
        if (still.getAsBoolean()) {
            next(policy, origin, by);
        }
    }

    private PolicyVersion next(Written policy, Origin origin, String by) {
        var number = newest().map(PolicyVersion::number).orElse(0L) + 1;
        var version = new PolicyVersion(number, policy, origin, by, clock.instant());
        entities.persist(version);
        return version;
    }

    private void lock() {
        entities.createNativeQuery("lock table policy_version in share row exclusive mode")
                .executeUpdate();
    }

    private Optional<PolicyVersion> first(String query) {
        return entities.createQuery(query, PolicyVersion.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
