package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which language model each agent is told of: {@code KAYA_MODEL_URL} for all, {@code
 * KAYA_MODEL_URL_NORTH} for the node north alone. No agent sees what was set for another.
 */
final class ModelEnvironment {
    private static final String PREFIX = "KAYA_MODEL_";

    private final Map<String, String> environment;
    private final Collection<PartyId> parties;

    ModelEnvironment(Map<String, String> environment, Collection<PartyId> parties) {
        this.environment = environment;
        this.parties = parties;
    }

    Map<String, String> of(PartyId party) {
        var common = new HashMap<String, String>();
        var own = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (!name.startsWith(PREFIX)) return;
            var meant = meant(name);
            if (meant.isEmpty()) common.put(name, value);
            else if (meant.get().equals(party)) own.put(without(name, party), value);
        });
        common.putAll(own);
        return common;
    }

    // The longest suffix: with nodes b and a-b, URL_A_B is for a-b.
    private Optional<PartyId> meant(String name) {
        return parties.stream()
                .filter(party -> name.endsWith(suffix(party)))
                .filter(party -> without(name, party).length() > PREFIX.length())
                .max(Comparator.comparingInt(party -> suffix(party).length()));
    }

    private static String without(String name, PartyId party) {
        return name.substring(0, name.length() - suffix(party).length());
    }

    private static String suffix(PartyId party) {
        return "_" + party.value().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
