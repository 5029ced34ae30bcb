package io.kaya.protocol.sealing;

import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The public keys of a federation's parties, as this party was told them. */
public final class Parties {
    private final Map<PartyId, PublicKeys> keys = new LinkedHashMap<>();

    public Parties(Collection<PublicKeys> known) {
        known.forEach(one -> keys.put(one.party(), one));
    }

    /** Reads what {@link #toJson} wrote. */
    public static Parties read(Path file) {
        try {
            var entries = Wire.read(Files.readString(file), Entry[].class);
            return new Parties(
                    List.of(entries).stream()
                            .map(e -> PublicKeys.fromJwks(e.party(), e.jwks()))
                            .toList());
        } catch (IOException unreadable) {
            throw new UnreadableKeysException(
                    "The parties' public keys cannot be read from " + file);
        }
    }

    public String toJson() {
        return Wire.write(
                keys.values().stream().map(k -> new Entry(k.party(), k.toJwks())).toList());
    }

    public Set<PartyId> ids() {
        return Set.copyOf(keys.keySet());
    }

    public Optional<PublicKeys> find(PartyId party) {
        return Optional.ofNullable(keys.get(party));
    }

    private record Entry(PartyId party, String jwks) {}
}
