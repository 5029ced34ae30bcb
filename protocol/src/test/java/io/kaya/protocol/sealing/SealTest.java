package io.kaya.protocol.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.MalformedMessageException;
import io.kaya.protocol.message.Wire;
import java.time.Instant;
import java.util.List;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PartyId HOST = PartyId.COORDINATOR;
    private static final PartyId NORTH = new PartyId("north");
    private static final PartyId SOUTH = new PartyId("south");
    private static final String TOPIC = "kaya.library.tasks.north";

    private final PartyKeys host = PartyKeys.generate(HOST);
    private final PartyKeys north = PartyKeys.generate(NORTH);
    private final PartyKeys south = PartyKeys.generate(SOUTH);
    private final Parties parties =
            new Parties(List.of(host.publicKeys(), north.publicKeys(), south.publicKeys()));

    @Test
    void what_was_sealed_for_a_party_is_opened_by_it() {
        var envelope = envelope(HOST, NORTH, TOPIC, 1);

        var value = new Seal(host, parties).close(envelope);

        assertThat(new Seal(north, parties).open(value, TOPIC, HOST, true)).isEqualTo(envelope);
    }

    @Test
    void the_broker_sees_neither_body_nor_parties() {
        var value = new Seal(host, parties).close(envelope(HOST, NORTH, TOPIC, 1));

        assertThat(value).doesNotContain("whales", "north", "coordinator");
    }

    @Test
    void nobody_else_opens_it() {
        var value = new Seal(host, parties).close(envelope(HOST, NORTH, TOPIC, 1));

        assertThatThrownBy(() -> new Seal(south, parties).open(value, TOPIC, HOST, true))
                .isInstanceOf(ForgedMessageException.class);
    }

    @Test
    void every_altered_place_is_noticed() {
        var value = new Seal(host, parties).close(envelope(HOST, NORTH, TOPIC, 1));

        for (var at = 0; at < value.length(); at += 7) {
            var other = value.charAt(at) == 'A' ? 'B' : 'A';
            var altered = value.substring(0, at) + other + value.substring(at + 1);
            assertThatThrownBy(() -> new Seal(north, parties).open(altered, TOPIC, HOST, true))
                    .isInstanceOfAny(ForgedMessageException.class, MalformedMessageException.class);
        }
    }

    @Test
    void a_message_signed_by_another_than_the_topics_writer_is_forged() {
        var value = new Seal(south, parties).close(envelope(HOST, NORTH, TOPIC, 1));

        assertThatThrownBy(() -> new Seal(north, parties).open(value, TOPIC, HOST, true))
                .isInstanceOf(ForgedMessageException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void a_message_that_names_another_sender_is_forged() {
        var value = new Seal(host, parties).close(envelope(SOUTH, NORTH, TOPIC, 1));

        assertThatThrownBy(() -> new Seal(north, parties).open(value, TOPIC, HOST, true))
                .isInstanceOf(ForgedMessageException.class);
    }

    @Test
    void a_message_of_another_topic_cannot_be_carried_over() {
        var value =
                new Seal(host, parties).close(envelope(HOST, NORTH, "kaya.other.tasks.north", 1));

        assertThatThrownBy(() -> new Seal(north, parties).open(value, TOPIC, HOST, true))
                .isInstanceOf(ForgedMessageException.class)
                .hasMessageContaining("topic");
    }

    @Test
    void a_signed_message_sealed_again_for_another_node_is_refused() throws Exception {
        var signed = signed(Wire.write(envelope(HOST, NORTH, TOPIC, 1)), host);
        var resealed = new Resealed(signed, parties.find(SOUTH).orElseThrow()).value();

        assertThatThrownBy(() -> new Seal(south, parties).open(resealed, TOPIC, HOST, true))
                .isInstanceOf(ForgedMessageException.class)
                .hasMessageContaining("addressee");
    }

    @Test
    void a_card_is_signed_and_everybody_reads_it() {
        var card = envelope(NORTH, null, "kaya.library.presence.north", 1);

        var value = new Seal(north, parties).close(card);

        assertThat(new Seal(south, parties).open(value, card.topic(), NORTH, false))
                .isEqualTo(card);
    }

    @Test
    void an_unsigned_message_is_refused() {
        var none = "eyJhbGciOiJub25lIn0.e30.";

        assertThatThrownBy(() -> new Seal(south, parties).open(none, TOPIC, NORTH, false))
                .isInstanceOf(ForgedMessageException.class);
    }

    @Test
    void a_newer_schema_is_told_as_such() throws Exception {
        var newer =
                Wire.write(envelope(NORTH, null, TOPIC, 1))
                        .replace("\"version\":1", "\"version\":2,\"colour\":\"red\"");

        assertThatThrownBy(() ->
                        new Seal(south, parties).open(signed(newer, north), TOPIC, NORTH, false))
                .isInstanceOf(NewerVersionException.class);
    }

    @Test
    void what_is_too_large_does_not_travel() {
        var large =
                new Envelope(
                        1,
                        MessageId.next(),
                        HOST,
                        NORTH,
                        TOPIC,
                        1,
                        "AA",
                        NOON,
                        null,
                        "x".repeat(Wire.LARGEST_VALUE));

        assertThatThrownBy(() -> new Seal(host, parties).close(large))
                .isInstanceOf(OversizedMessageException.class);
    }

    @Test
    void an_unknown_party_is_named() {
        var few = new Parties(List.of(host.publicKeys()));

        assertThatThrownBy(() -> new Seal(host, few).close(envelope(HOST, NORTH, TOPIC, 1)))
                .isInstanceOf(UnknownPartyException.class)
                .hasMessageContaining("north");
    }

    @Test
    void a_question_is_expired_after_its_time_and_not_before() {
        var envelope = envelope(HOST, NORTH, TOPIC, 1);

        assertThat(Seal.expired(envelope, NOON)).isFalse();
        assertThat(Seal.expired(envelope, NOON.plusSeconds(1))).isTrue();
    }

    @Test
    void keys_survive_their_files() {
        var read = PartyKeys.fromJwks(NORTH, north.toJwks());
        var value = new Seal(host, parties).close(envelope(HOST, NORTH, TOPIC, 1));

        assertThat(new Seal(read, parties).open(value, TOPIC, HOST, true).number()).isEqualTo(1);
        assertThat(parties.toJson()).doesNotContain("\\\"d\\\"");
        assertThat(north.toString()).isEqualTo("keys of north");
    }

    private static Envelope envelope(PartyId sender, PartyId addressee, String topic, long number) {
        return new Envelope(
                1,
                MessageId.next(),
                sender,
                addressee,
                topic,
                number,
                "AAAA",
                NOON,
                NOON,
                "{\"about\":\"whales\"}");
    }

    private static String signed(String payload, PartyKeys keys) throws Exception {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setPayload(payload);
        jws.setKey(keys.signing().getPrivateKey());
        return jws.getCompactSerialization();
    }
}
