package io.kaya.governance.policy;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.StructValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of our records as the rule language sees it: a closed list of typed fields. */
@SuppressWarnings("Immutable") // Records of ours are, which the checker cannot see.
final class Struct<T> {
    record Field<T>(CelType type, Function<T, @Nullable Object> read) {}

    private final String variable;
    private final StructType type;
    private final ImmutableMap<String, Field<T>> fields;

    Struct(String name, ImmutableMap<String, Field<T>> fields) {
        this.variable = name.substring(name.indexOf('.') + 1).toLowerCase(Locale.ROOT);
        this.fields = fields;
        this.type =
                StructType.create(
                        name,
                        fields.keySet(),
                        field -> Optional.ofNullable(fields.get(field)).map(Field::type));
    }

    StructType type() {
        return type;
    }

    Object of(T value) {
        return new Value<>(this, value);
    }

    /** All that a rule could read of these facts, for a digest; absent and empty are told apart. */
    static void spell(String path, @Nullable Object fact, List<String> parts) {
        switch (fact) {
            case null -> parts.add(path + " is unknown");
            case Value<?> struct -> struct.spell(path, parts);
            case List<?> list -> {
                parts.add(path + " are " + list.size());
                list.forEach(one -> spell(path, one, parts));
            }
            default -> {
                parts.add(path);
                parts.add(fact.toString());
            }
        }
    }

    private static final class Value<T> extends StructValue<String, Object> {
        private final Struct<T> struct;
        private final T value;

        Value(Struct<T> struct, T value) {
            this.struct = struct;
            this.value = value;
        }

        @Override
        public Object select(String field) {
            return find(field)
                    .orElseThrow(() -> new MissingFactException(struct.variable + "." + field));
        }

        @Override
        public Optional<Object> find(String field) {
            return Optional.ofNullable(struct.fields.get(field))
                    .map(known -> known.read().apply(value));
        }

        @Override
        public Object value() {
            return this;
        }

        @Override
        public boolean isZeroValue() {
            return false;
        }

        @Override
        public CelType celType() {
            return struct.type;
        }

        void spell(String path, List<String> parts) {
            struct.fields.forEach((name, field) ->
                    Struct.spell(path + "." + name, field.read().apply(value), parts));
        }
    }
}
