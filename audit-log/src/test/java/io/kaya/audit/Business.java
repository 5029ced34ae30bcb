package io.kaya.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

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
    int execute(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }
}
