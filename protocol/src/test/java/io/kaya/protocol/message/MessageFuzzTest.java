package io.kaya.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes instead of a message: it is one, or it is malformed, and that soon. */
class MessageFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String ID = "0199e1c4-7b1c-7000-8000-000000000001";
    private static final List<Class<? extends Message>> CONVERSATIONS =
            List.of(
                    TaskMessage.class,
                    ReplyMessage.class,
                    PresenceMessage.class,
                    CheckpointMessage.class);
    private static final List<String> WHOLE =
            List.of(
                    """
                    {"type":"asked","task":{"id":"%s","question":"%s","node":"north",\
                    "instructions":["How many?"],"requester":{"organisation":"Ours",\
                    "roles":["user"]},"purpose":"AcademicResearch",\
                    "deadline":"2026-11-21T12:00:00Z"}}\
                    """
                            .formatted(ID, ID),
                    """
                    {"type":"refused","taskId":"%s","code":"policy","text":"No",\
                    "tryAgain":"2026-11-21T12:00:00Z"}\
                    """
                            .formatted(ID),
                    """
                    {"type":"card","node":"north","name":"North","organisation":"Ours",\
                    "city":"Oslo","latitude":59.91,"longitude":10.75,"description":"Whales",\
                    "topics":[{"title":"Whales","phrases":["blue whale"]}]}\
                    """,
                    """
                    {"type":"heartbeat","node":"north","at":"2026-11-21T12:00:00Z"}\
                    """,
                    """
                    {"type":"checkpoint","note":"a","oldSize":3,"proof":["x"],"key":"k"}\
                    """);
    private static final List<String> PIECES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "null",
                    "true",
                    "-",
                    "1e999999999",
                    "9".repeat(400),
                    "NaN",
                    "\"type\":\"asked\"",
                    "\"task\":",
                    "\\u0000",
                    "\\ud800",
                    "\"2026-11-21T12:00:00Z\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"taskId\":");

    @Property(tries = 500, seed = "20261121")
    void random_bytes_are_no_message(@ForAll byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);

        for (var conversation : CONVERSATIONS) {
            assertThat(read(text, conversation)).isFalse();
        }
    }

    @Property(tries = 2_000, seed = "20261121")
    void a_mutated_message_is_a_message_or_malformed(@ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(WHOLE.get(random.nextInt(WHOLE.size())));
        for (var times = random.nextInt(1, 6); times > 0 && !text.isEmpty(); times--) {
            var from = random.nextInt(text.length());
            var to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.setCharAt(from, (char) random.nextInt(0x10000));
            }
        }

        CONVERSATIONS.forEach(conversation -> read(text.toString(), conversation));
    }

    @Property(tries = 1_000, seed = "20261121")
    void pieces_of_json_in_any_order_are_a_message_or_malformed(@ForAll("pieces") String text) {
        CONVERSATIONS.forEach(conversation -> read(text, conversation));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(40)
                .map(parts -> "{" + String.join("", parts));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_bomb_is_malformed_soon(String name, String text) {
        assertTimeoutPreemptively(
                SOON,
                () ->
                        assertThat(
                                        CONVERSATIONS.stream()
                                                .filter(conversation -> read(text, conversation)))
                                .isEmpty());
    }

    static Stream<Arguments> a_bomb_is_malformed_soon() {
        var task = WHOLE.getFirst();
        var beat = WHOLE.get(3);
        return Stream.of(
                Arguments.of("deep lists", "{\"type\":" + "[".repeat(200_000)),
                Arguments.of("deep maps", "{\"a\":".repeat(50_000)),
                Arguments.of("a number of 200,000 digits", checkpoint("9".repeat(200_000))),
                Arguments.of("a number of many digits", checkpoint("9".repeat(900))),
                Arguments.of("a huge exponent", checkpoint("1e999999999")),
                Arguments.of("a time as a huge number", beat("1e1000000000")),
                Arguments.of("a time as a number", beat("1763726400")),
                Arguments.of("a time as a long text", beat("\"" + "2".repeat(200_000) + "\"")),
                Arguments.of("a million keys", "{" + "\"a\":1,".repeat(40_000) + "\"b\":1}"),
                Arguments.of(
                        "many instructions",
                        task.replace("[\"How many?\"]", "[" + "\"x\",".repeat(9) + "\"x\"]")),
                Arguments.of("a long instruction", task.replace("How many?", "x".repeat(5_000))),
                Arguments.of("no place on Earth", WHOLE.get(2).replace("59.91", "1e300")),
                Arguments.of("a place that is none", WHOLE.get(2).replace("59.91", "\"NaN\"")),
                Arguments.of("a megabyte", "{\"type\":\"" + "x".repeat(1_100_000) + "\"}"),
                Arguments.of("the same type twice", beat.replace("{", "{\"type\":\"heartbeat\",")),
                Arguments.of("the same key twice", beat.replace("{", "{\"node\":\"south\",")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z",
                "2026-11-21",
                ""
            })
    void a_time_that_no_database_has_is_malformed(String time) {
        assertThatThrownBy(() -> Wire.read(beat("\"" + time + "\""), PresenceMessage.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    private static String beat(String at) {
        return WHOLE.get(3).replace("\"2026-11-21T12:00:00Z\"", at);
    }

    private static String checkpoint(String oldSize) {
        return WHOLE.get(4).replace(":3", ":" + oldSize);
    }

    private static boolean read(String text, Class<? extends Message> conversation) {
        try {
            var message = Wire.read(text, conversation);
            assertThat(Wire.read(Wire.write(message), conversation)).isEqualTo(message);
            return true;
        } catch (MalformedMessageException malformed) {
            assertThat(malformed.getMessage()).hasSizeLessThan(300);
            return false;
        }
    }
}
