package io.kaya.messaging.identity;

import io.kaya.audit.AuditType;
import io.kaya.audit.configuration.Configuration;
import io.kaya.messaging.work.WorkLoop;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Notes the settings that this party starts with, and every change of a registered key. */
@ApplicationScoped
public class ConfigurationWatch {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String OURS = "kaya.";
    // Whoever reads a digest could try all short passwords against it.
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|jaas|credential|api.?key).*");

    private final Identity identity;
    private final Configuration configuration;
    private final Config config;
    private final String replica;
    private Map<PartyId, String> keys = Map.of();
    private boolean settingsNoted;
    private @Nullable WorkLoop loop;

    ConfigurationWatch(
            Identity identity,
            Configuration configuration,
            Config config,
            @ConfigProperty(name = "kaya.replica", defaultValue = "1") String replica) {
        this.identity = identity;
        this.configuration = configuration;
        this.config = config;
        this.replica = replica;
    }

    public synchronized void start() {
        if (loop == null) {
            loop = WorkLoop.start("configuration", 1, EVERY, this::look);
        }
    }

    public synchronized void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    private boolean look() {
        if (!settingsNoted) {
            configuration.isNow(
                    AuditType.SETTINGS_CHANGED, "settings of replica " + replica, settings());
            settingsNoted = true;
        }
        var now = identity.publicKeys();
        if (!now.equals(keys)) {
            var digests = new TreeMap<String, String>();
            now.forEach((party, jwks) -> digests.put(party.value(), Wire.digest(jwks)));
            configuration.isNow(AuditType.KEYS_CHANGED, "keys", digests);
            keys = now;
        }
        return false;
    }

    private Map<String, String> settings() {
        var digests = new TreeMap<String, String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(OURS) && !SECRET.matcher(name).matches()) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> digests.put(name, Wire.digest(value)));
            }
        }
        return digests;
    }
}
