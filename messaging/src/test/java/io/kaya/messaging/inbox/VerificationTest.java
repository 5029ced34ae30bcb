package io.kaya.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationTest {
    static final PartyKeys COORDINATOR = PartyKeys.generate(PartyId.COORDINATOR);
    static final PartyKeys NORTH = PartyKeys.generate(new PartyId("north"));
    static final Channel<TaskMessage> TASKS =
            Channel.tasks(new FederationId("library"), new NodeId("north"));
    static final Parties ALL = new Parties(List.of(COORDINATOR.publicKeys(), NORTH.publicKeys()));

    final Seal coordinator = new Seal(COORDINATOR, ALL);
    final Seal north = new Seal(NORTH, ALL);

    @Test
    void what_was_said_is_what_is_heard() {
        var withdraw = new TaskMessage.Withdraw(TaskId.next());

        var verdict = Verification.of(received(closed(Wire.write(withdraw))), TASKS, north);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.message()).isEqualTo(withdraw));
    }

    @Test
    void no_change_of_a_character_passes_and_none_throws() {
        var random = new Random(7);
        var value = closed(Wire.write(new TaskMessage.Withdraw(TaskId.next())));

        for (var i = 0; i < 300; i++) {
            var altered = new StringBuilder(value);
            var at = random.nextInt(value.length() - 1);
            altered.setCharAt(at, (char) random.nextInt(256));
            if (altered.toString().equals(value)) {
                continue;
            }

            var verdict = Verification.of(received(altered.toString()), TASKS, north);

            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void noise_of_every_length_is_refused_and_none_throws() {
        var random = new Random(11);

        for (var length = 0; length < 300; length++) {
            var noise = new StringBuilder();
            for (var i = 0; i < length; i++) {
                noise.append((char) random.nextInt(256));
            }

            var verdict = Verification.of(received(noise.toString()), TASKS, north);

            assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        }
    }

    @Test
    void a_writer_whom_this_party_does_not_know_is_refused() {
        var stranger = new Seal(NORTH, new Parties(List.of(NORTH.publicKeys())));

        var verdict =
                Verification.of(
                        received(closed(Wire.write(new TaskMessage.Withdraw(TaskId.next())))),
                        TASKS,
                        stranger);

        assertThat(reason(verdict)).isEqualTo(RefusalReason.UNKNOWN_PARTY);
    }

    @Test
    void an_explanation_repeats_nothing_of_the_text() {
        var verdict =
                Verification.of(
                        received(closed("{\"type\":\"withdraw\",\"herring\":1}")), TASKS, north);

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(RefusalReason.MALFORMED);
                            assertThat(refused.explanation()).doesNotContain("herring");
                            assertThat(refused.envelope()).isNotNull();
                        });
    }

    private String closed(String body) {
        return coordinator.close(
                new Envelope(
                        Envelope.VERSION,
                        MessageId.next(),
                        PartyId.COORDINATOR,
                        NORTH.party(),
                        TASKS.topic(),
                        1,
                        "bm9uY2U",
                        Instant.EPOCH,
                        null,
                        body));
    }

    private static Received received(String value) {
        return new Received(TASKS.topic(), 0, 0, null, value, Map.of());
    }

    private static RefusalReason reason(Verdict verdict) {
        return ((Verdict.Refused) verdict).reason();
    }
}
