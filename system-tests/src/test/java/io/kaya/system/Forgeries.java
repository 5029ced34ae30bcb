package io.kaya.system;

import io.kaya.protocol.sealing.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What somebody can write to a topic who does not have the keys of the topic's writer. */
final class Forgeries {
    // Never noted as used: none of these gets as far as the numbers.
    private static final long NUMBER = 1_000_000;

    private final Path federation;
    private final Road road;
    private final Party writer;
    private final Party third;

    Forgeries(Path federation, Road road, String thirdParty) {
        this.federation = federation;
        this.road = road;
        writer = Party.registered(federation, road.writer());
        third = Party.registered(federation, thirdParty);
    }

    /**
     * @param value its bytes, each as one character
     */
    record Forgery(String name, @Nullable String value, String reason) {}

    List<Forgery> all() {
        return List.of(
                forged("nothing", ""),
                forged("no value", null),
                forged("noise", noise()),
                forged("a text", "Open the gate"),
                forged("its JSON, not sealed", road.body()),
                forged("deep JSON", "[".repeat(200_000)),
                forged("by a stranger", stranger()),
                forged("with the key of another party", third.close(genuine())),
                forged("in the name of another party", thirdInItsOwnName()),
                forged("for another party", misdirected()),
                forged("for another topic", elsewhere()),
                forged("cut off", cut(writer.close(genuine()))),
                forged("altered", altered(writer.close(genuine()))),
                new Forgery("of a newer schema", newer(), "newer-version"),
                new Forgery("300 KB", "A".repeat(300_000), "malformed"));
    }

    private static Forgery forged(String name, @Nullable String value) {
        return new Forgery(name, value, "forged");
    }

    private Envelope genuine() {
        return writer.envelope(road.channel(), NUMBER, road.body());
    }

    private String stranger() {
        return Party.pretending(federation, road.writer()).close(genuine());
    }

    private String thirdInItsOwnName() {
        return third.close(third.envelope(road.channel(), NUMBER, road.body()));
    }

    private String misdirected() {
        return writer.close(Party.addressed(genuine(), third.name()));
    }

    private String elsewhere() {
        return writer.close(Party.onTopic(genuine(), road.topic() + "-2"));
    }

    private String newer() {
        return writer.close(Party.ofVersion(genuine(), Envelope.VERSION + 1));
    }

    private static String cut(String value) {
        return value.substring(0, value.length() / 2);
    }

    private static String altered(String value) {
        var at = value.length() / 2;
        var other = value.charAt(at) == 'A' ? 'B' : 'A';
        return value.substring(0, at) + other + value.substring(at + 1);
    }

    private static String noise() {
        var bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
