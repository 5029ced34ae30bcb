package io.kaya.protocol.message;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses records from outside that lack a component which is not marked {@link Nullable}. */
final class Complete {
    private Complete() {}

    static <T> T checked(T value) {
        if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                check(value, component);
            }
        }
        if (value instanceof Collection<?> many) {
            many.forEach(Complete::checked);
        }
        return value;
    }

    private static void check(Object owner, RecordComponent component) {
        var part = read(owner, component);
        if (part != null) {
            checked(part);
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new MalformedMessageException(
                    "A "
                            + owner.getClass().getSimpleName()
                            + " needs '"
                            + component.getName()
                            + "'");
        }
    }

    private static @Nullable Object read(Object owner, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
