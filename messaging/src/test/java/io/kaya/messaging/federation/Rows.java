package io.kaya.messaging.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks into the node's tables, and acts as its business would. */
@ApplicationScoped
public class Rows {
    private final EntityManager database;

    Rows(EntityManager database) {
        this.database = database;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    public List<Object> select(String sql) {
        return database.createNativeQuery(sql).getResultList();
    }

    @Transactional
    public long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @Transactional
    public int execute(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    @Transactional
    public void inTransaction(Runnable business) {
        business.run();
    }
}
