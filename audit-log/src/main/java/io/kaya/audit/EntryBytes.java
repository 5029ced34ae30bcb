package io.kaya.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.audit.json.CanonicalJson;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the exact bytes that the tree holds the hash of. A nonce keeps who knows only the
 * hash from testing guesses.
 */
final class EntryBytes {
    static final String FORM = "audit-entry/1";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryBytes() {}

    static byte[] of(String origin, UUID id, Instant at, AuditEvent event) {
        var entry = CanonicalJson.object();
        entry.put("v", FORM);
        entry.put("origin", origin);
        entry.put("id", id.toString());
        entry.put("nonce", nonce());
        entry.put("at", CanonicalJson.time(at));
        entry.put("type", event.type().wireName());
        entry.put("actor", event.actor().id());
        entry.put("role", event.actor().role());
        put(entry, "question", event.question());
        put(entry, "task", event.task());
        put(entry, "node", event.node());
        var details = entry.putObject("details");
        event.details().forEach(details::put);
        return CanonicalJson.write(entry);
    }

    private static void put(ObjectNode entry, String name, @Nullable Object value) {
        if (value != null) entry.put(name, value.toString());
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
