package io.kaya.benchmarks.audit;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.subclass.ConstructorStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatchers;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The audit log's own beans, put together as an agent's container does it, and no others. */
final class Beans {
    private static final Map<String, String> IMPLEMENTED_BY =
            Map.of("io.kaya.audit.AuditLog", "io.kaya.audit.JpaAuditLog");

    private final Transactions transactions;
    private final Map<String, String> settings;
    private final Map<Class<?>, Object> made = new HashMap<>();

    Beans(Transactions transactions, Map<String, String> settings) {
        this.transactions = transactions;
        this.settings = Map.copyOf(settings);
        made.put(EntityManager.class, transactions.entities());
        made.put(TransactionSynchronizationRegistry.class, transactions.registry());
        made.put(Clock.class, Clock.systemUTC());
        made.put(Instance.class, nothing());
    }

    <T> T get(Class<T> type) {
        var found = made.get(type);
        if (found == null) {
            found = make(type);
            made.put(type, found);
        }
        return type.cast(found);
    }

    private Object make(Class<?> type) {
        try {
            var bean = Class.forName(IMPLEMENTED_BY.getOrDefault(type.getName(), type.getName()));
            var transactional = transactional(bean);
            var constructor =
                    Arrays.stream(transactional.getDeclaredConstructors())
                            .max(Comparator.comparingInt(Constructor::getParameterCount))
                            .orElseThrow();
            constructor.setAccessible(true);
            var original = bean.getDeclaredConstructor(constructor.getParameterTypes());
            return constructor.newInstance(
                    Arrays.stream(original.getParameters()).map(this::given).toArray());
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("The bench cannot make a " + type.getName(), unknown);
        }
    }

    private Object given(Parameter parameter) {
        var setting = parameter.getAnnotation(ConfigProperty.class);
        return setting == null
                ? get(parameter.getType())
                : converted(settings.getOrDefault(setting.name(), ""), parameter.getType());
    }

    /** A path, or a record of one text. */
    private static Object converted(String setting, Class<?> to) {
        if (to == Path.class) return Path.of(setting);
        if (to == String.class) return setting;
        try {
            return to.getConstructor(String.class).newInstance(setting);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("The bench cannot set a " + to.getName(), unknown);
        }
    }

    private Class<?> transactional(Class<?> bean) throws IllegalAccessException {
        var lookup = MethodHandles.privateLookupIn(bean, MethodHandles.lookup());
        return new ByteBuddy()
                .subclass(bean, ConstructorStrategy.Default.IMITATE_SUPER_CLASS)
                .method(ElementMatchers.isAnnotatedWith(Transactional.class))
                .intercept(MethodDelegation.to(transactions))
                .make()
                .load(bean.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(lookup))
                .getLoaded();
    }

    /** No other module has anything to add. */
    private static Object nothing() {
        return Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (_, method, _) ->
                        switch (method.getName()) {
                            case "stream" -> Stream.of();
                            case "iterator" -> Stream.of().iterator();
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }
}
