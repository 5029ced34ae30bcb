package io.kaya.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.CheckpointMessage.Checkpoint;
import io.kaya.protocol.message.CheckpointMessage.Cosigned;
import io.kaya.protocol.message.CheckpointMessage.Objected;
import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.kaya.protocol.message.PresenceMessage.Heartbeat;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import io.kaya.protocol.message.ReplyMessage.Accepted;
import io.kaya.protocol.message.ReplyMessage.Expired;
import io.kaya.protocol.message.ReplyMessage.Failed;
import io.kaya.protocol.message.ReplyMessage.InReview;
import io.kaya.protocol.message.ReplyMessage.NoAnswer;
import io.kaya.protocol.message.ReplyMessage.NothingFound;
import io.kaya.protocol.message.ReplyMessage.Refused;
import io.kaya.protocol.message.ReplyMessage.Released;
import io.kaya.protocol.message.ReplyMessage.Withdrawn;
import io.kaya.protocol.message.ReplyMessage.Withheld;
import io.kaya.protocol.message.TaskMessage.Asked;
import io.kaya.protocol.message.TaskMessage.Withdraw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire form of every message, pinned: a renamed class or component must not rename what
 * partners read.
 */
class GoldenTest {
    private static final TaskId TASK = TaskId.of("0199e1c4-7b1c-7000-8000-000000000001");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final NodeId NORTH = new NodeId("north");

    record Pinned(String file, Class<? extends Message> conversation, Message message) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Pinned> messages() {
        var asked =
                new Task(
                        TASK,
                        QuestionId.of("0199e1c4-7b1c-7000-8000-000000000002"),
                        NORTH,
                        List.of("Where do whales winter?"),
                        new Requester("Northern Libraries", List.of("user")),
                        "AcademicResearch",
                        NOON);
        var reply =
                new Reply(
                        List.of(
                                new Claim(
                                        1,
                                        0,
                                        "They winter off [redacted: name].",
                                        new Source("Whales", "page 3"),
                                        1)),
                        Maker.EXTRACTIVE);
        var content = Wire.write(reply);
        return Stream.of(
                new Pinned("asked", TaskMessage.class, new Asked(asked)),
                new Pinned("withdraw", TaskMessage.class, new Withdraw(TASK)),
                new Pinned("accepted", ReplyMessage.class, new Accepted(TASK)),
                new Pinned("in-review", ReplyMessage.class, new InReview(TASK)),
                new Pinned(
                        "refused",
                        ReplyMessage.class,
                        new Refused(TASK, "policy-rule", "Closed at night", NOON)),
                new Pinned(
                        "released",
                        ReplyMessage.class,
                        new Released(TASK, content, Wire.digest(content))),
                new Pinned("nothing-found", ReplyMessage.class, new NothingFound(TASK)),
                new Pinned("withheld", ReplyMessage.class, new Withheld(TASK, "confidential")),
                new Pinned("expired", ReplyMessage.class, new Expired(TASK)),
                new Pinned("withdrawn", ReplyMessage.class, new Withdrawn(TASK)),
                new Pinned("failed", ReplyMessage.class, new Failed(TASK, "answering-failed")),
                new Pinned("no-answer", ReplyMessage.class, new NoAnswer(TASK)),
                new Pinned(
                        "card",
                        PresenceMessage.class,
                        new NodeCard(
                                NORTH,
                                "North Library",
                                "Northern Libraries",
                                "Oslo",
                                59.91,
                                10.75,
                                "History of the north",
                                List.of(new CardTopic("Whales", List.of("winter", "krill"))))),
                new Pinned("heartbeat", PresenceMessage.class, new Heartbeat(NORTH, NOON)),
                new Pinned(
                        "checkpoint",
                        CheckpointMessage.class,
                        new Checkpoint(
                                "org.example/audit/1\n2\nAAAA\n", 1, List.of("AAAA"), "a+b+c")),
                new Pinned(
                        "cosigned",
                        CheckpointMessage.class,
                        new Cosigned(List.of("org.example/audit/1\n2\nAAAA\n"), "a+b+c")),
                new Pinned(
                        "objected",
                        CheckpointMessage.class,
                        new Objected(
                                "org.example/audit/1\n2\nA\n", "org.example/audit/1\n1\nB\n")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void is_written_as_it_always_was(Pinned pinned) {
        assertThat(Wire.write(pinned.message())).isEqualTo(golden(pinned.file()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void is_read_back_as_the_same_value(Pinned pinned) {
        Message read = Wire.read(golden(pinned.file()), pinned.conversation());

        assertThat(read).isEqualTo(pinned.message());
    }

    @Test
    void no_message_goes_unpinned() {
        var pinned = messages().map(one -> one.message().getClass()).collect(Collectors.toSet());

        var all = leaves(Message.class).collect(Collectors.toSet());

        assertThat(all).isEqualTo(pinned);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenTest::leaves)
                : Stream.of(type);
    }

    private static String golden(String name) {
        try (var in = GoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(in).as("golden file of " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
