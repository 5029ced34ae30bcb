package io.kaya.governance.policy;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.exceptions.CelAttributeNotFoundException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.StructValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of our records as the rule language sees it: a closed list of typed fields. */
@SuppressWarnings("Immutable") // Records of ours are, which the checker cannot see.
final class Struct<T> {
    record Field<T>(CelType type, Function<T, @Nullable Object> read) {}

    private final StructType type;
    private final ImmutableMap<String, Field<T>> fields;

    Struct(String name, ImmutableMap<String, Field<T>> fields) {
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
                    .orElseThrow(() -> CelAttributeNotFoundException.forFieldResolution(field));
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
    }
}
