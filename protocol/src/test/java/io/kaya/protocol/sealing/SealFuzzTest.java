package io.kaya.protocol.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.MalformedMessageException;
import io.kaya.protocol.message.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes instead of a sealed message: it is refused by one of the seal's own words. */
class SealFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final PartyId NORTH = new PartyId("north");
    private static final String TOPIC = "kaya.library.tasks.north";
    private static final PartyKeys HOST_KEYS = PartyKeys.generate(PartyId.COORDINATOR);
    private static final PartyKeys NORTH_KEYS = PartyKeys.generate(NORTH);
    private static final Parties ALL =
            new Parties(List.of(HOST_KEYS.publicKeys(), NORTH_KEYS.publicKeys()));
    private static final Seal HOST = new Seal(HOST_KEYS, ALL);
    private static final Seal READER = new Seal(NORTH_KEYS, ALL);

    @Property(tries = 500, seed = "20261121")
    void random_bytes_are_refused(@ForAll byte[] bytes) {
        assertRefused(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 500, seed = "20261121")
    void a_mutated_message_is_refused(@ForAll long seed) {
        var random = new Random(seed);
        var whole = HOST.close(envelope("{}"));
        var altered = new StringBuilder(whole);
        for (var times = random.nextInt(1, 4); times > 0 && !altered.isEmpty(); times--) {
            var from = random.nextInt(altered.length());
            var to = Math.min(altered.length(), from + random.nextInt(20));
            switch (random.nextInt(5)) {
                case 0 -> altered.delete(from, to);
                case 1 -> altered.insert(from, altered.substring(from, to));
                case 2 -> altered.setCharAt(from, (char) random.nextInt(256));
                case 3 -> altered.insert(from, '.');
                default -> altered.setLength(from);
            }
        }
        if (altered.toString().equals(whole)) return;

        assertRefused(altered.toString());
    }

    @Property(tries = 500, seed = "20261121")
    void a_genuine_signature_around_anything_else_than_an_envelope_is_refused(@ForAll long seed)
            throws Exception {
        var random = new Random(seed);
        var json = new StringBuilder(Wire.write(envelope("{}")));
        var from = random.nextInt(json.length());
        switch (random.nextInt(3)) {
            case 0 -> json.delete(from, Math.min(json.length(), from + random.nextInt(1, 30)));
            case 1 -> json.insert(from, "[{\"".charAt(random.nextInt(3)));
            default -> json.setLength(from);
        }

        refusedOrEnvelope(sealed(signed(json.toString()), false));
    }

    @Test
    void a_header_may_not_bring_a_key_or_another_algorithm() throws Exception {
        var payload = base64(Wire.write(envelope("{}")));
        var stranger = PartyKeys.generate(PartyId.COORDINATOR).publicKeys();
        var own = stranger.toJwks().replaceAll("^\\{\"keys\":\\[(\\{.*?\\}).*", "$1");
        for (var header :
                List.of(
                        "{\"alg\":\"none\"}",
                        "{\"alg\":\"HS256\"}",
                        "{\"alg\":\"ES256\"}",
                        "{\"alg\":[]}",
                        "{\"alg\":\"EdDSA\",\"b64\":false,\"crit\":[\"b64\"]}",
                        "{\"alg\":\"EdDSA\",\"crit\":[\"x\"],\"x\":1}",
                        "{\"alg\":\"EdDSA\",\"jwk\":" + own + "}")) {
            var jws = base64(header) + "." + payload + ".AAAA";

            assertRefused(jws);
            assertRefused(sealed(jws, false));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_bomb_is_refused_soon(String name, String value) {
        assertTimeoutPreemptively(SOON, () -> assertRefused(value));
    }

    static Stream<Arguments> a_bomb_is_refused_soon() throws Exception {
        var deep = "[".repeat(100_000);
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("dots", ".".repeat(200_000)),
                Arguments.of("over the limit", "A".repeat(Wire.LARGEST_VALUE + 1)),
                Arguments.of("a deep header", base64("{\"alg\":" + deep) + ".AA.AA.AA.AA"),
                Arguments.of("a deep signed header", base64("{\"alg\":" + deep) + ".AA.AA"),
                Arguments.of("a wide header", base64(wide()) + ".AA.AA.AA.AA"),
                Arguments.of("packed gigabytes", packed(64 << 20)),
                Arguments.of("a deep envelope", sealed(signed("{\"version\":" + deep), false)),
                Arguments.of("a huge version", sealed(signed("{\"version\":1e999999999}"), false)),
                Arguments.of(
                        "a number below one",
                        sealed(
                                signed(
                                        Wire.write(envelope("{}"))
                                                .replace("\"number\":1", "\"number\":-1")),
                                false)),
                Arguments.of("a message in a message", sealed(HOST.close(envelope("{}")), false)));
    }

    private static String wide() {
        var keys = new StringBuilder("{\"alg\":\"ECDH-ES\"");
        for (var i = 0; i < 10_000; i++) keys.append(",\"k%d\":1".formatted(i));
        return keys + "}";
    }

    /** Small on the wire: anybody who knows the reader's public key can make one. */
    private static String packed(int bytes) throws Exception {
        return sealed("x".repeat(bytes), true);
    }

    private static Envelope envelope(String body) {
        return new Envelope(
                1,
                MessageId.next(),
                PartyId.COORDINATOR,
                NORTH,
                TOPIC,
                1,
                "AAAA",
                Instant.EPOCH,
                null,
                body);
    }

    private static String signed(String payload) throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setPayload(payload);
        jws.setKey(HOST_KEYS.signing().getPrivateKey());
        return jws.getCompactSerialization();
    }

    private static String sealed(String payload, boolean packed) throws Exception {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        if (packed) jwe.enableDefaultCompression();
        jwe.setKey(NORTH_KEYS.publicKeys().sealing().getPublicKey());
        jwe.setPayload(payload);
        return jwe.getCompactSerialization();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String value) {
        assertThat(refusedOrEnvelope(value)).isFalse();
    }

    private static boolean refusedOrEnvelope(String value) {
        try {
            READER.open(value, TOPIC, PartyId.COORDINATOR, true);
            return true;
        } catch (ForgedMessageException
                | MalformedMessageException
                | NewerVersionException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(300);
            return false;
        }
    }
}
