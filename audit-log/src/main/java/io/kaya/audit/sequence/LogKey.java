package io.kaya.audit.sequence;

import io.kaya.audit.LogOrigin;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.VerifierKey;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs this party's checkpoints and nothing else, under the log's origin. It is made
 * at the first start, in a file that only the owner reads.
 */
@ApplicationScoped
public class LogKey {
    private static final int SEED_BYTES = 32;

    private final String origin;
    private final SigningKey key;

    LogKey(
            @ConfigProperty(name = "kaya.federation") FederationId federation,
            @ConfigProperty(name = "kaya.party") PartyId party,
            @ConfigProperty(name = "kaya.audit-key") Path file) {
        this.origin = new LogOrigin(federation, party).toString();
        this.key = SigningKey.ofLog(origin, seed(file));
    }

    /** The log's name, as its checkpoints and entries tell it. */
    public String origin() {
        return origin;
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    SigningKey signing() {
        return key;
    }

    private static byte[] seed(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var seed = Files.readAllBytes(file);
            if (seed.length != SEED_BYTES) {
                throw new UnreadableLogKeyException(
                        "The audit key %s has %d bytes, not 32; put the right one back, for the log goes on only with its own key"
                                .formatted(file, seed.length));
            }
            return seed;
        } catch (IOException unreadable) {
            throw new UnreadableLogKeyException(
                    "The audit key %s can neither be read nor made: %s"
                            .formatted(file, unreadable.getClass().getSimpleName()));
        }
    }

    private static void make(Path file) throws IOException {
        var seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(file, options, ownerOnly)) {
            channel.write(ByteBuffer.wrap(seed));
        } catch (FileAlreadyExistsException another) {
            // Another replica made it just now: that one is the log's.
        }
    }
}
