package io.kaya.messaging.identity;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.MalformedMessageException;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import io.kaya.protocol.sealing.UnreadableKeysException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who this party is, and the seal with which it closes and opens messages. Not a config mapping:
 * one of the prefix {@code kaya} would refuse every other property below it.
 */
@ApplicationScoped
public class Identity {
    private static final Logger LOG = Logger.getLogger(Identity.class);

    private final FederationId federation;
    private final PartyId party;
    private final Path keysFile;
    private final Path partiesFile;
    private @Nullable Known known;

    Identity(
            @ConfigProperty(name = "kaya.federation") FederationId federation,
            @ConfigProperty(name = "kaya.party") PartyId party,
            @ConfigProperty(name = "kaya.keys") Path keysFile,
            @ConfigProperty(name = "kaya.parties") Path partiesFile) {
        this.federation = federation;
        this.party = party;
        this.keysFile = keysFile;
        this.partiesFile = partiesFile;
    }

    public FederationId federation() {
        return federation;
    }

    public PartyId party() {
        return party;
    }

    /** Knows the parties that are registered now. */
    public Seal seal() {
        return known().seal();
    }

    /** Who is registered now, this party too. */
    public Set<PartyId> parties() {
        return known().parties().ids();
    }

    /** The public keys that are registered now, each party's as JWKS. */
    public Map<PartyId, String> publicKeys() {
        var parties = known().parties();
        return parties.ids().stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id -> parties.find(id).orElseThrow().toJwks()));
    }

    private synchronized Known known() {
        try {
            var now = new Version(changed(keysFile), changed(partiesFile));
            if (known == null || !known.version().equals(now)) {
                var parties = Parties.read(partiesFile);
                known = new Known(new Seal(keys(), parties), parties, now);
            }
            return known;
        } catch (IOException | UnreadableKeysException | MalformedMessageException unreadable) {
            if (known == null) {
                throw new UnreadableKeysException(
                        "Party %s cannot read its keys from %s and %s; check both files"
                                .formatted(party, keysFile, partiesFile));
            }
            // A file that is just being replaced: what was known stays true until it is whole.
            LOG.warnf("Keys in %s or %s cannot be read just now", keysFile, partiesFile);
            return known;
        }
    }

    private PartyKeys keys() throws IOException {
        return PartyKeys.fromJwks(party, Files.readString(keysFile));
    }

    private static FileTime changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private record Version(FileTime keys, FileTime parties) {}

    private record Known(Seal seal, Parties parties, Version version) {}
}
