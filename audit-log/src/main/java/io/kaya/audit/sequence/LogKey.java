package io.kaya.audit.sequence;

import io.kaya.audit.LogOrigin;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.note.VerifierKey;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs this party's checkpoints and nothing else, under the log's origin. It is made
 * at the first start, in a file that only the owner reads.
 */
@ApplicationScoped
public class LogKey {
    private static final int SEED_BYTES = 32;

    private final FederationId federation;
    private final PartyId party;
    private final byte[] seed;
    private volatile SigningKey key;

    LogKey(
            @ConfigProperty(name = "kaya.federation") FederationId federation,
            @ConfigProperty(name = "kaya.party") PartyId party,
            @ConfigProperty(name = "kaya.audit-key") Path file) {
        this.federation = federation;
        this.party = party;
        this.seed = seed(file);
        this.key = SigningKey.ofLog(new LogOrigin(federation, party).toString(), seed);
    }

    /** The log's name, as its checkpoints and entries tell it. */
    public String origin() {
        return key.verifier().name();
    }

    public VerifierKey verifier() {
        return key.verifier();
    }

    /** The key of one of this log's lives; nothing for a log of somebody else. */
    public Optional<VerifierKey> verifier(String origin) {
        return LogOrigin.parse(origin)
                .filter(one -> one.of(federation, party))
                .map(_ -> SigningKey.ofLog(origin, seed).verifier());
    }

    /** Signs for others' logs, never for this one: a key of its own, made from the log's. */
    public SigningKey witness() {
        return SigningKey.ofWitness(witnessName(party), derived("audit/witness/1\0"));
    }

    /** Under which name a party of this federation cosigns. */
    public String witnessName(PartyId ofParty) {
        return "kaya/%s/%s/witness".formatted(federation, ofParty);
    }

    /** Whose log this is the name of, if it is one of this federation. */
    public Optional<LogOrigin> logHere(String origin) {
        return LogOrigin.parse(origin).filter(one -> one.federation().equals(federation));
    }

    SigningKey signing() {
        return key;
    }

    /** What the database says the log is called now. */
    void use(String origin) {
        if (!origin().equals(origin)) {
            key = SigningKey.ofLog(origin, seed);
        }
    }

    private byte[] derived(String label) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", impossible);
        }
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
