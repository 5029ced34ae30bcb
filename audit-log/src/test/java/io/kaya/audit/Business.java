package io.kaya.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Supplier;

/** Takes a step and notes it, in one transaction. */
@ApplicationScoped
class Business {
    private final EntityManager database;

    Business(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void inTransaction(Runnable step) {
        step.run();
    }

    @Transactional
    <T> T result(Supplier<T> step) {
        return step.get();
    }

    /** Takes a step and takes it back. */
    void undone(Runnable step) {
        QuarkusTransaction.begin();
        try {
            step.run();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Transactional
    int execute(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Integer> numbers(String sql) {
        return database.createNativeQuery(sql, Integer.class).getResultList();
    }
}
