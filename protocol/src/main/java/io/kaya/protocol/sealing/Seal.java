package io.kaya.protocol.sealing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.MalformedMessageException;
import io.kaya.protocol.message.Wire;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Closes and opens messages: JWS (RFC 7515, Ed25519) inside JWE (RFC 7516, ECDH-ES over X25519,
 * AES-256-GCM), compact form. A message for all parties is signed only.
 */
public final class Seal {
    private static final String SIGNATURE = AlgorithmIdentifiers.EDDSA;
    private static final String KEY_AGREEMENT = KeyManagementAlgorithmIdentifiers.ECDH_ES;
    private static final String CIPHER = ContentEncryptionAlgorithmIdentifiers.AES_256_GCM;

    private static final ProviderContext SIGNING = FastSigning.context();

    private final PartyKeys own;
    private final Parties parties;

    public Seal(PartyKeys own, Parties parties) {
        this.own = own;
        this.parties = parties;
    }

    public PartyId party() {
        return own.party();
    }

    /**
     * @throws UnknownPartyException when the addressee's keys are not registered
     * @throws OversizedMessageException when the sealed value would be over {@link
     *     Wire#LARGEST_VALUE} bytes
     */
    public String close(Envelope envelope) {
        try {
            var signed = sign(Wire.write(envelope));
            var addressee = envelope.addressee();
            var value = addressee == null ? signed : encrypt(signed, addressee);
            if (value.length() > Wire.LARGEST_VALUE) {
                throw new OversizedMessageException(
                        "Message "
                                + envelope.id()
                                + " has "
                                + value.length()
                                + " bytes; at most "
                                + Wire.LARGEST_VALUE
                                + " may travel");
            }
            return value;
        } catch (JoseException failed) {
            throw new IllegalStateException(
                    "Message " + envelope.id() + " could not be sealed", failed);
        }
    }

    /**
     * Opens what came on {@code topic} from {@code writer}; every check that needs no memory is
     * made here.
     *
     * @return the envelope, genuine, meant for this party (or for all) and for this topic; perhaps
     *     expired
     * @throws ForgedMessageException altered, signed by another, sealed for another, or on the
     *     wrong topic
     * @throws NewerVersionException in a schema that this party does not know yet
     * @throws MalformedMessageException genuine, but no envelope
     */
    public Envelope open(String value, String topic, PartyId writer, boolean encrypted) {
        if (value.length() > Wire.LARGEST_VALUE) {
            throw new MalformedMessageException(
                    "The value has over " + Wire.LARGEST_VALUE + " bytes");
        }
        var signed = encrypted ? decrypt(value) : value;
        var json = verify(signed, writer);
        var version = Wire.read(json, Versioned.class).version();
        if (version > Envelope.VERSION) {
            throw new NewerVersionException(version);
        }
        var envelope = Wire.read(json, Envelope.class);
        require(
                envelope.sender().equals(writer),
                "it names another sender than the topic's writer");
        require(envelope.topic().equals(topic), "it was signed for another topic");
        require(
                encrypted ? own.party().equals(envelope.addressee()) : envelope.addressee() == null,
                "it was signed for another addressee");
        return envelope;
    }

    public static boolean expired(Envelope envelope, Instant now) {
        return Optional.ofNullable(envelope.expires()).map(now::isAfter).orElse(false);
    }

    private String sign(String payload) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(SIGNATURE);
        jws.setPayload(payload);
        jws.setKey(own.signing().getPrivateKey());
        jws.setProviderContext(SIGNING);
        return jws.getCompactSerialization();
    }

    private String encrypt(String signed, PartyId addressee) throws JoseException {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KEY_AGREEMENT);
        jwe.setEncryptionMethodHeaderParameter(CIPHER);
        jwe.setContentTypeHeaderValue("JWT");
        jwe.setKey(known(addressee).sealing().getPublicKey());
        jwe.setPayload(signed);
        return jwe.getCompactSerialization();
    }

    private String decrypt(String value) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, KEY_AGREEMENT));
            jwe.setContentEncryptionAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, CIPHER));
            jwe.setKey(own.opening().getPrivateKey());
            jwe.setCompactSerialization(value);
            return jwe.getPayload();
        } catch (JoseException | RuntimeException notForUs) {
            throw new ForgedMessageException(
                    "The message was altered, or sealed for another party");
        }
    }

    private String verify(String signed, PartyId writer) {
        var key = known(writer).verifying().getPublicKey();
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, SIGNATURE));
            jws.setKey(key);
            jws.setProviderContext(SIGNING);
            jws.setCompactSerialization(signed);
            if (jws.verifySignature()) {
                return jws.getPayload();
            }
        } catch (JoseException | RuntimeException malformed) {
            throw new ForgedMessageException("The message carries no signature that can be read");
        }
        throw new ForgedMessageException(
                "The message is refused: its signature is not that of " + writer);
    }

    private PublicKeys known(PartyId party) {
        return parties.find(party).orElseThrow(() -> new UnknownPartyException(party));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ForgedMessageException("The message is refused: " + otherwise);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Versioned(int version) {}
}
