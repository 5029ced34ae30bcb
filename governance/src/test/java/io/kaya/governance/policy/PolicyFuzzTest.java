package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PolicyFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Property(tries = 1_000)
    void random_bytes_are_a_broken_policy(@ForAll byte[] bytes) {
        assertBroken(bytes);
    }

    @Property(tries = 1_000)
    void text_made_of_yaml_and_cel_pieces_never_crashes(@ForAll("pieces") String text) {
        readsOrIsBroken(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void a_damaged_policy_never_crashes(@ForAll("places") int at, @ForAll byte value) {
        var bytes =
                Facts.rule("a", "request.purpose == \"x\"", "accept")
                        .transform(rule -> "policy: test\nadmission:\n" + rule)
                        .getBytes(StandardCharsets.UTF_8);
        bytes[at % bytes.length] = value;

        readsOrIsBroken(bytes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_bomb_is_a_broken_policy_soon(String name, String yaml) {
        assertTimeoutPreemptively(SOON, () -> assertBroken(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> a_bomb_is_a_broken_policy_soon() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        var rule = "  - {id: a%d, when: '%s', effect: accept}%n";
        return Stream.of(
                Arguments.of("aliases of aliases", laughs + "policy: x\nadmission: *a11\n"),
                Arguments.of("itself", "&a\npolicy: x\nadmission: [*a, *a]\n"),
                Arguments.of("its own key", "? &a [*a]\n: 1\n"),
                Arguments.of("deep lists", "[".repeat(100_000)),
                Arguments.of("deep maps", "{a: ".repeat(50_000)),
                Arguments.of("deep lines", deepLines()),
                Arguments.of("ten megabytes", "policy: " + "x".repeat(10_000_000)),
                Arguments.of("many rules", "policy: x\nadmission:\n" + "  - {}\n".repeat(20_000)),
                Arguments.of("many keys", "policy: x\n" + "k: v\n".repeat(30_000)),
                Arguments.of(
                        "deep condition",
                        condition("(".repeat(3_000) + "true" + ")".repeat(3_000))),
                Arguments.of(
                        "deep condition, half",
                        condition("(".repeat(1_900) + "true" + ")".repeat(1_900))),
                Arguments.of("many nots", condition("!".repeat(3_900) + "1")),
                Arguments.of("many unclosed lists", condition("[".repeat(3_900))),
                Arguments.of("many ternaries", condition("true?".repeat(700) + "1")),
                Arguments.of(
                        "macros in macros",
                        condition("[1].all(x,".repeat(300) + "1" + ")".repeat(300))),
                Arguments.of("long condition", condition("x".repeat(100_000))),
                Arguments.of("many commas", condition("f(" + ",".repeat(3_900))),
                Arguments.of("a name of dots", condition(".".repeat(3_900))),
                Arguments.of(
                        "same id",
                        "policy: x\nadmission:\n" + rule.formatted(1, "true").repeat(400)));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "policy: ",
                        "x",
                        "\n",
                        "admission:",
                        "release:",
                        "  - ",
                        "id: ",
                        "when: ",
                        "effect: ",
                        "accept",
                        "{",
                        "}",
                        "[",
                        "]",
                        "&a ",
                        "*a",
                        "!!set ",
                        "? ",
                        ": ",
                        "|\n",
                        ">-\n",
                        "'",
                        "\"",
                        "request.purpose",
                        " == ",
                        "now",
                        "<<: ",
                        "---\n",
                        "...\n",
                        "%YAML 9.9\n",
                        "\t",
                        "\u0000",
                        "\u2028",
                        "until: ",
                        "cases:",
                        "requests:",
                        "given:",
                        "request: ",
                        "draft: ",
                        "findings: ",
                        "now: ",
                        "2026-11-21T12:00:00Z",
                        "roles: ",
                        "cost: ",
                        "name: ",
                        "expect: ",
                        "2027-12-31")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 200);
    }

    private static String condition(String when) {
        return "policy: x\nadmission:\n  - {id: a, effect: accept, when: \"%s\"}%n".formatted(when);
    }

    private static String deepLines() {
        var lines = new StringBuilder();
        for (var depth = 0; depth < 600; depth++) {
            lines.append(" ".repeat(depth)).append("a:\n");
        }
        return lines.toString();
    }

    private static void assertBroken(byte[] bytes) {
        assertThat(readsOrIsBroken(bytes)).isFalse();
    }

    /** Whatever reads a person's file reads it or says what is wrong with it. */
    private static void othersReadOrSay(byte[] bytes) {
        for (Consumer<byte[]> reader :
                List.<Consumer<byte[]>>of(
                        Floor::read,
                        Case::read,
                        PastRequest::read,
                        file -> Situation.read(file, Facts.NOON))) {
            try {
                reader.accept(bytes);
            } catch (BrokenPolicyException broken) {
                assertThat(broken.problems()).isNotEmpty();
            }
        }
        assertThat(Policy.check(bytes, Facts.NOON)).hasSizeLessThanOrEqualTo(101);
    }

    private static boolean readsOrIsBroken(byte[] bytes) {
        othersReadOrSay(bytes);
        try {
            Policy.read(bytes);
            return true;
        } catch (BrokenPolicyException broken) {
            assertThat(broken.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(101);
            return false;
        }
    }
}
