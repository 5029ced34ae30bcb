package io.kaya.protocol.message;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Reads times in ISO 8601, of years that a calendar and a database have: any other could never be
 * stored, and whoever sent it would hold up the reader for ever.
 */
final class Times extends StdScalarDeserializer<Instant> {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    Times() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return refused(context);
        }
        try {
            var time = Instant.parse(json.getText());
            return time.isBefore(FIRST) || time.isAfter(LAST) ? refused(context) : time;
        } catch (DateTimeException noTime) {
            return refused(context);
        }
    }

    private static Instant refused(DeserializationContext context) throws IOException {
        return context.reportInputMismatch(Instant.class, "This is no time of the years 1 to 9999");
    }
}
