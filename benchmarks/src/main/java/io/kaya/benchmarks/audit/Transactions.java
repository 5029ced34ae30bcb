package io.kaya.benchmarks.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.jspecify.annotations.Nullable;

/** Transactions of a database as an agent's container gives them: one to a thread. */
public final class Transactions {
    private static final class Running {
        final EntityManager entities;
        final List<Synchronization> told = new ArrayList<>();

        Running(EntityManager entities) {
            this.entities = entities;
        }
    }

    private final EntityManagerFactory factory;

    @SuppressWarnings("ThreadLocalUsage") // one of these for one database
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** The running transaction's own, by whichever thread. */
    EntityManager entities() {
        return proxy(EntityManager.class, (method, arguments) -> method.invoke(now(), arguments));
    }

    TransactionSynchronizationRegistry registry() {
        return proxy(
                TransactionSynchronizationRegistry.class,
                (method, arguments) -> {
                    if (method.getName().equals("registerInterposedSynchronization")) {
                        current().told.add((Synchronization) arguments[0]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Called in place of every method that is annotated. */
    @RuntimeType
    public @Nullable Object around(@SuperCall Callable<?> work, @Origin Method method)
            throws Exception {
        return switch (method.getAnnotation(Transactional.class).value()) {
            case REQUIRES_NEW -> inNew(work);
            case MANDATORY -> {
                current();
                yield work.call();
            }
            default -> running.get() == null ? inNew(work) : work.call();
        };
    }

    void run(Runnable work) {
        try {
            inNew(() -> {
                work.run();
                return null;
            });
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> T inNew(Callable<T> work) throws Exception {
        var outer = running.get();
        var own = new Running(factory.createEntityManager());
        running.set(own);
        var committed = false;
        try {
            own.entities.getTransaction().begin();
            var result = work.call();
            own.entities.getTransaction().commit();
            committed = true;
            return result;
        } finally {
            if (own.entities.getTransaction().isActive()) own.entities.getTransaction().rollback();
            own.entities.close();
            running.set(outer);
            var status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
            own.told.forEach(one -> one.afterCompletion(status));
        }
    }

    private EntityManager now() {
        return current().entities;
    }

    private Running current() {
        var now = running.get();
        if (now == null) throw new IllegalStateException("No transaction runs");
        return now;
    }

    private interface Answer {
        @Nullable Object to(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            try {
                                return answer.to(method, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }));
    }
}
