package io.kaya.audit;

import io.kaya.protocol.message.Wire;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Details as JSON text, keys in order, so that equal details are equal bytes. */
@Converter
public class DetailsJson implements AttributeConverter<Map<String, String>, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Map<String, String> details) {
        return details == null ? null : Wire.write(new TreeMap<>(details));
    }

    @Override
    public @Nullable Map<String, String> convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : Wire.read(json, Details.class);
    }

    private static final class Details extends TreeMap<String, String> {}
}
