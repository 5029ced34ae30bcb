package io.kaya.system;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A party's keys in the hands of somebody who writes what the party's agent never would. */
final class Party {
    private final PartyId id;
    private final Seal seal;

    private Party(PartyKeys keys, Parties others) {
        this.id = keys.party();
        this.seal = new Seal(keys, others);
    }

    /** With the keys that the federation knows it by. */
    static Party registered(Path federation, String name) {
        var party = new PartyId(name);
        var file = federation.resolve("keys").resolve(name + ".jwks");
        try {
            var keys = PartyKeys.fromJwks(party, Files.readString(file));
            return new Party(keys, others(federation));
        } catch (IOException e) {
            throw new AssertionError("No keys of " + name + " in " + file, e);
        }
    }

    /** Who says to be this party, with keys of its own making. */
    static Party pretending(Path federation, String name) {
        return new Party(PartyKeys.generate(new PartyId(name)), others(federation));
    }

    private static Parties others(Path federation) {
        return Parties.read(federation.resolve("keys").resolve("parties.json"));
    }

    String name() {
        return id.value();
    }

    /** As the protocol wants it: the envelope that belongs to this channel. */
    String close(Channel<?> channel, long number, String body) {
        return close(envelope(channel, number, body));
    }

    String close(Envelope envelope) {
        return seal.close(envelope);
    }

    Envelope envelope(Channel<?> channel, long number, String body) {
        return new Envelope(
                Envelope.VERSION,
                MessageId.next(),
                id,
                channel.reader(),
                channel.topic(),
                number,
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                Instant.now(),
                null,
                body);
    }

    static Envelope addressed(Envelope to, String party) {
        return with(to, to.version(), new PartyId(party), to.topic(), Optional.empty());
    }

    static Envelope onTopic(Envelope of, String topic) {
        return with(of, of.version(), of.addressee(), topic, Optional.empty());
    }

    static Envelope ofVersion(Envelope of, int version) {
        return with(of, version, of.addressee(), of.topic(), Optional.empty());
    }

    static Envelope until(Envelope of, Instant expires) {
        return with(of, of.version(), of.addressee(), of.topic(), Optional.of(expires));
    }

    private static Envelope with(
            Envelope of,
            int version,
            @Nullable PartyId addressee,
            String topic,
            Optional<Instant> expires) {
        return new Envelope(
                version,
                of.id(),
                of.sender(),
                addressee,
                topic,
                of.number(),
                of.nonce(),
                of.sentAt(),
                expires.orElse(null),
                of.body());
    }
}
