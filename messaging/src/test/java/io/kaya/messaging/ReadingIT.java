package io.kaya.messaging;

import static io.kaya.messaging.federation.Coordinator.LIBRARY;
import static io.kaya.messaging.federation.Coordinator.NORTH;
import static io.kaya.messaging.federation.Coordinator.SOUTH;
import static io.kaya.messaging.federation.Coordinator.TASKS;
import static io.kaya.messaging.federation.Coordinator.asked;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kaya.audit.Actor;
import io.kaya.messaging.duty.Standing;
import io.kaya.messaging.federation.Coordinator;
import io.kaya.messaging.federation.Effects;
import io.kaya.messaging.federation.Rows;
import io.kaya.messaging.federation.Servers;
import io.kaya.messaging.inbox.DeadLetterDecidedException;
import io.kaya.messaging.inbox.DeadLetterState;
import io.kaya.messaging.inbox.DeadLetterView;
import io.kaya.messaging.inbox.DeadLetters;
import io.kaya.messaging.inbox.RefusalReason;
import io.kaya.messaging.inbox.Replay;
import io.kaya.messaging.inbox.Subscription;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.CheckpointMessage;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class ReadingIT {
    private static final Actor OPERATOR = Actor.person("olga", "operator");

    @Inject Messaging messaging;
    @Inject DeadLetters deadLetters;
    @Inject Coordinator coordinator;
    @Inject Effects effects;
    @Inject Rows rows;

    Map<String, Runnable> switches;

    @BeforeEach
    void start() {
        messaging.start(List.of(new Subscription<>(TASKS, effects)));
        soon().until(() -> messaging.state().reader() instanceof Standing.Running);
    }

    @AfterEach
    void stop() {
        messaging.stop();
    }

    @Test
    void a_genuine_message_has_one_effect_and_is_noted() {
        var envelope = coordinator.envelope(asked());

        coordinator.say(envelope);

        handled(envelope);
        assertThat(audited("received", envelope.id())).isEqualTo(1);
        assertThat(
                        rows.count(
                                "select last_number from reader_position where topic = '%s'"
                                        .formatted(TASKS.topic())))
                .isEqualTo(envelope.number());
    }

    @Test
    void what_is_noted_of_a_message_is_what_its_sender_notes_be_it_taken_or_laid_aside() {
        var taken = coordinator.envelope(asked());
        var late =
                coordinator.envelope(
                        Wire.write(asked()),
                        coordinator.next(),
                        Instant.parse("2020-01-01T00:00:00Z"));

        coordinator.say(taken);
        refused(coordinator.seal().close(late), RefusalReason.EXPIRED);

        assertThat(rows.exchange("received", taken.id())).isEqualTo(Rows.exchange(taken));
        assertThat(rows.exchange("message-refused", late.id())).isEqualTo(Rows.exchange(late));
    }

    @Test
    void a_message_that_comes_twice_has_one_effect() {
        var envelope = coordinator.envelope(asked());
        var after = coordinator.envelope(asked());

        coordinator.say(envelope);
        coordinator.say(envelope);
        coordinator.say(after);
        coordinator.say(envelope);

        handled(after);
        nothingLeft();
        handled(envelope);
        assertThat(laidAside(envelope.id())).isZero();
    }

    @Test
    void the_same_bytes_after_a_restart_have_one_effect() {
        var envelope = coordinator.envelope(asked());
        var bytes = coordinator.seal().close(envelope);
        coordinator.write(TASKS.topic(), bytes);
        handled(envelope);

        messaging.stop();
        coordinator.write(TASKS.topic(), bytes);
        messaging.start(List.of(new Subscription<>(TASKS, effects)));

        nothingLeft();
        handled(envelope);
    }

    @Test
    void an_altered_message_is_refused() {
        var bytes = new StringBuilder(coordinator.seal().close(coordinator.envelope(asked())));
        var middle = bytes.length() / 2;
        bytes.setCharAt(middle, bytes.charAt(middle) == 'A' ? 'B' : 'A');

        refused(bytes.toString(), RefusalReason.FORGED);
    }

    @Test
    void a_truncated_message_is_refused() {
        var bytes = coordinator.seal().close(coordinator.envelope(asked()));

        refused(bytes.substring(0, bytes.length() - 10), RefusalReason.FORGED);
    }

    @Test
    void a_message_signed_by_another_party_is_refused() {
        refused(coordinator.southSeal().close(coordinator.envelope(asked())), RefusalReason.FORGED);
    }

    @Test
    void a_message_for_another_node_is_refused() {
        refused(
                coordinator.seal().close(addressed(SOUTH.party(), TASKS.topic())),
                RefusalReason.FORGED);
    }

    @Test
    void a_message_that_was_signed_for_another_topic_is_refused() {
        refused(
                coordinator.seal().close(addressed(NORTH.party(), "kaya.library.tasks.south")),
                RefusalReason.FORGED);
    }

    @Test
    void noise_is_refused() {
        refused("\0\u00ff\u00fe no message at all", RefusalReason.FORGED);
    }

    @Test
    void an_empty_record_is_refused() {
        refused("", RefusalReason.FORGED);
    }

    @Test
    void an_oversized_record_is_refused_and_kept_only_in_part() {
        var letter = refused("x".repeat(300_000), RefusalReason.MALFORMED);

        assertThat(letter.size()).isEqualTo(300_000);
        assertThat(
                        rows.count(
                                "select length(value) from dead_letter where id = '%s'"
                                        .formatted(letter.id())))
                .isEqualTo(Wire.LARGEST_VALUE + 1);
    }

    @Test
    void a_newer_version_is_refused() {
        var now = coordinator.envelope(Wire.write(asked()), 1, null);
        var newer = version(now, Envelope.VERSION + 1);

        refused(coordinator.seal().close(newer), RefusalReason.NEWER_VERSION);
    }

    @Test
    void valid_json_of_the_wrong_shape_is_refused() {
        refusedInItsTurn("{\"type\":\"asked\",\"task\":{}}");
        refusedInItsTurn("{\"type\":\"asked\"}");
        refusedInItsTurn("{}");
        refusedInItsTurn("[]");
        refusedInItsTurn("null");
        refusedInItsTurn("{\"type\":\"launch\"}");
        refusedInItsTurn(Wire.write(new ReplyMessage.Accepted(TaskId.next())));
    }

    @Test
    void a_text_that_no_database_can_store_is_refused() {
        var body = Wire.write(asked());

        refusedInItsTurn(body.replace("herring", "her\\u0000ring"));
        refusedInItsTurn(body.replace("herring", "her\\ud800ring"));
    }

    @Test
    void an_expired_message_is_refused() {
        var late = coordinator.envelope(Wire.write(asked()), coordinator.next(), Instant.EPOCH);

        refused(coordinator.seal().close(late), RefusalReason.EXPIRED);
        assertThat(effects.of(late.id())).isZero();
    }

    @Test
    void a_message_that_was_handled_in_time_and_comes_again_late_is_only_known() {
        var inTime = Instant.now().plusSeconds(3);
        var envelope = coordinator.envelope(Wire.write(asked()), coordinator.next(), inTime);
        coordinator.say(envelope);
        handled(envelope);

        soon().until(() -> Instant.now().isAfter(inTime));
        coordinator.say(envelope);

        nothingLeft();
        assertThat(laidAside(envelope.id())).isZero();
    }

    @Test
    void another_message_under_a_number_that_was_used_is_refused() {
        var first = coordinator.envelope(asked());
        coordinator.say(first);
        handled(first);

        var second = coordinator.envelope(Wire.write(asked()), first.number(), null);

        refused(coordinator.seal().close(second), RefusalReason.NUMBER_REUSED);
        assertThat(effects.of(second.id())).isZero();
    }

    @Test
    void missing_numbers_raise_an_alarm_and_the_late_one_is_laid_aside_until_a_person_decides() {
        var late = coordinator.envelope(asked());
        var next = coordinator.envelope(asked());

        coordinator.say(next);
        handled(next);
        assertThat(
                        rows.count(
                                "select count(*) from audit_entry where type = 'channel-gap'"
                                        + " and details like '%%\"expected\":\"%d\"%%'"
                                                .formatted(late.number())))
                .isEqualTo(1);

        var letter = refused(coordinator.seal().close(late), RefusalReason.OUT_OF_ORDER);
        assertThat(deadLetters.replay(letter.id(), OPERATOR)).isInstanceOf(Replay.Handled.class);
        handled(late);
    }

    @Test
    void poison_steps_aside_and_takes_effect_once_when_it_is_replayed() {
        var poison = coordinator.envelope(asked());
        effects.poison(poison.id());
        var letter = refused(coordinator.seal().close(poison), RefusalReason.POISON);
        assertThat(effects.of(poison.id())).isZero();

        assertThat(deadLetters.replay(letter.id(), OPERATOR))
                .isInstanceOfSatisfying(
                        Replay.RefusedAgain.class,
                        again -> assertThat(again.reason()).isEqualTo(RefusalReason.POISON));
        assertThat(effects.of(poison.id())).isZero();
        effects.heal(poison.id());
        assertThat(deadLetters.replay(letter.id(), OPERATOR)).isInstanceOf(Replay.Handled.class);

        handled(poison);
        assertThatThrownBy(() -> deadLetters.replay(letter.id(), OPERATOR))
                .isInstanceOf(DeadLetterDecidedException.class)
                .hasMessageContaining("replayed by olga");
        assertThat(
                        rows.count(
                                "select count(*) from audit_entry where type = 'dead-letter-replayed'"
                                        + " and actor = 'olga' and details like '%%%s%%'"
                                                .formatted(letter.id())))
                .isEqualTo(2);
    }

    @Test
    void poison_that_comes_twice_is_laid_aside_once() {
        var poison = coordinator.envelope(asked());
        effects.poison(poison.id());
        refused(coordinator.seal().close(poison), RefusalReason.POISON);

        coordinator.say(poison);

        nothingLeft();
        assertThat(laidAside(poison.id())).isEqualTo(1);
    }

    @Test
    void a_forged_message_is_refused_again_when_it_is_replayed() {
        var forged = coordinator.southSeal().close(coordinator.envelope(asked()));
        var letter = refused(forged, RefusalReason.FORGED);

        assertThat(deadLetters.replay(letter.id(), OPERATOR))
                .isInstanceOfSatisfying(
                        Replay.RefusedAgain.class,
                        again -> assertThat(again.reason()).isEqualTo(RefusalReason.FORGED));

        assertThat(deadLetters.show(letter.id()).state()).isEqualTo(DeadLetterState.OPEN);
    }

    @Test
    void an_oversized_record_is_refused_again_when_it_is_replayed() {
        var letter = refused("x".repeat(300_000), RefusalReason.MALFORMED);

        assertThat(deadLetters.replay(letter.id(), OPERATOR))
                .isInstanceOf(Replay.RefusedAgain.class);
    }

    @Test
    void a_dropped_dead_letter_stays_dropped() {
        var letter = refused("noise", RefusalReason.FORGED);

        deadLetters.drop(letter.id(), OPERATOR);

        assertThat(deadLetters.show(letter.id()).state()).isEqualTo(DeadLetterState.DROPPED);
        assertThat(deadLetters.list(DeadLetterState.DROPPED, 1))
                .singleElement()
                .satisfies(one -> assertThat(one.decidedBy()).isEqualTo("olga"));
        assertThatThrownBy(() -> deadLetters.replay(letter.id(), OPERATOR))
                .isInstanceOf(DeadLetterDecidedException.class);
    }

    @Test
    void a_fault_of_our_own_skips_nothing() {
        var first = coordinator.envelope(asked());
        var second = coordinator.envelope(asked());
        effects.failAt(first.id());

        coordinator.say(first);
        coordinator.say(second);
        soon().until(() -> messaging.state().reader() instanceof Standing.Troubled);
        assertThat(messaging.state().ready()).isFalse();
        assertThat(effects.of(first.id()) + effects.of(second.id())).isZero();
        effects.heal(first.id());

        handled(first);
        handled(second);
        soon().until(() -> messaging.state().ready());
    }

    @Test
    void a_channel_that_is_added_while_running_is_read_from_its_beginning() {
        var south = Channel.checkpoints(LIBRARY, SOUTH.party());
        Queue<CheckpointMessage> heard = new ConcurrentLinkedQueue<>();
        var cosigned = new CheckpointMessage.Cosigned(List.of("a note"), "a key");
        coordinator.write(
                south.topic(), coordinator.southSeal().close(checkpoint(south, cosigned)));

        messaging.read(new Subscription<>(south, (message, _) -> heard.add(message)));

        soon().untilAsserted(() -> assertThat(heard).containsExactly(cosigned));
    }

    @Test
    void a_topic_that_this_party_may_not_read_holds_up_no_other() {
        messaging.read(new Subscription<>(Channel.replies(LIBRARY, SOUTH), (_, _) -> {}));
        var envelope = coordinator.envelope(asked());

        coordinator.say(envelope);

        handled(envelope);
    }

    @Test
    void a_broker_that_restarts_in_the_middle_loses_and_doubles_nothing() {
        var before = coordinator.envelope(asked());
        coordinator.say(before);
        handled(before);

        switches.get("stop broker").run();
        switches.get("start broker").run();
        var after = coordinator.envelope(asked());
        coordinator.say(after);

        handled(after);
        handled(before);
    }

    @Test
    void a_database_that_restarts_in_the_middle_loses_and_doubles_nothing() {
        var before = coordinator.envelope(asked());
        coordinator.say(before);
        handled(before);

        switches.get("stop database").run();
        var meanwhile = coordinator.envelope(asked());
        coordinator.say(meanwhile);
        soon().until(() -> !messaging.state().leading() || !messaging.state().ready());
        switches.get("start database").run();

        handled(meanwhile);
        handled(before);
        soon().until(() -> messaging.state().leading() && messaging.state().ready());
    }

    private void handled(Envelope envelope) {
        soon().untilAsserted(() -> assertThat(effects.of(envelope.id())).isEqualTo(1));
    }

    /** Writes these bytes, and sees them laid aside while the channel goes on. */
    private DeadLetterView refused(String bytes, RefusalReason reason) {
        var before = deadLetters.list(DeadLetterState.OPEN, 1_000).size();
        coordinator.write(TASKS.topic(), bytes);
        var good = coordinator.envelope(asked());
        coordinator.say(good);

        handled(good);
        var open = deadLetters.list(DeadLetterState.OPEN, 1_000);
        assertThat(open).hasSize(before + 1);
        var letter = open.getFirst();
        assertThat(letter.reason()).isEqualTo(reason);
        assertThat(
                        rows.count(
                                "select count(*) from audit_entry where type = 'message-refused'"
                                        + " and details like '%%\"offset\":\"%d\"%%' and details like '%%%s%%'"
                                                .formatted(letter.offset(), reason.wireName())))
                .isEqualTo(1);
        return letter;
    }

    private void refusedInItsTurn(String body) {
        var envelope = coordinator.envelope(body, coordinator.next(), null);
        var letter = refused(coordinator.seal().close(envelope), RefusalReason.MALFORMED);
        assertThat(letter.explanation()).doesNotContain("herring");
    }

    /** Waits until everything on the topic was taken. */
    private void nothingLeft() {
        var end = coordinator.everythingOn(TASKS.topic()).getLast().offset() + 1;
        soon().untilAsserted(() ->
                assertThat(
                                rows.count(
                                        "select next_offset from reader_position where topic = '%s'"
                                                .formatted(TASKS.topic())))
                        .isEqualTo(end));
    }

    private long audited(String type, MessageId message) {
        return rows.count(
                "select count(*) from audit_entry where type = '%s' and details like '%%%s%%'"
                        .formatted(type, message));
    }

    private long laidAside(MessageId message) {
        return audited("message-refused", message);
    }

    private Envelope addressed(@Nullable PartyId addressee, String topic) {
        var usual = coordinator.envelope(Wire.write(asked()), 1, null);
        return new Envelope(
                usual.version(),
                usual.id(),
                usual.sender(),
                addressee,
                topic,
                usual.number(),
                usual.nonce(),
                usual.sentAt(),
                usual.expires(),
                usual.body());
    }

    private static Envelope version(Envelope usual, int version) {
        return new Envelope(
                version,
                usual.id(),
                usual.sender(),
                usual.addressee(),
                usual.topic(),
                usual.number(),
                usual.nonce(),
                usual.sentAt(),
                usual.expires(),
                usual.body());
    }

    private static Envelope checkpoint(
            Channel<CheckpointMessage> channel, CheckpointMessage message) {
        return new Envelope(
                Envelope.VERSION,
                MessageId.next(),
                channel.writer(),
                null,
                channel.topic(),
                1,
                "bm9uY2U",
                Instant.now(),
                null,
                Wire.write(message));
    }

    private static ConditionFactory soon() {
        return await().atMost(60, SECONDS).ignoreExceptions();
    }
}
