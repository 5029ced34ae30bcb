package io.kaya.messaging;

import static io.kaya.messaging.federation.Coordinator.REPLIES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaya.messaging.duty.Standing;
import io.kaya.messaging.federation.Coordinator;
import io.kaya.messaging.federation.Rows;
import io.kaya.messaging.federation.Servers;
import io.kaya.messaging.outbox.Outbox;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class SendingIT {
    @Inject Messaging messaging;
    @Inject Outbox outbox;
    @Inject Coordinator coordinator;
    @Inject Rows rows;

    Map<String, Runnable> switches;

    @BeforeEach
    void start() {
        messaging.start(List.of());
        soon().until(() -> messaging.state().relay() instanceof Standing.Running);
    }

    @AfterEach
    void stop() {
        messaging.stop();
    }

    @Test
    void what_is_said_arrives_by_itself() {
        var said = say();

        soon().untilAsserted(() -> assertThat(arrived()).contains(said));
    }

    @Test
    void what_another_replica_says_is_found_by_looking() {
        var said = MessageId.next();
        var body = Wire.write(new ReplyMessage.Accepted(TaskId.next()));

        rows.execute(
                """
                insert into outbox (message, kind, topic, addressee, key, body, state, created, due)
                values ('%s', 'REPLY', '%s', 'coordinator', 'question', '%s', 'PENDING', now(), now())
                """
                        .formatted(said, REPLIES.topic(), body));

        soon().untilAsserted(() -> assertThat(arrived()).contains(said));
    }

    @Test
    void while_the_broker_is_away_the_business_goes_on() {
        switches.get("stop broker").run();
        var said = say();
        soon().until(() -> messaging.state().relay() instanceof Standing.Troubled);
        var more = say();
        switches.get("start broker").run();

        soon().untilAsserted(() -> assertThat(arrived()).contains(said, more));
        soon().until(() -> messaging.state().relay() instanceof Standing.Running);
    }

    @Test
    void after_the_database_restarts_what_was_said_arrives() {
        var said = say();
        switches.get("stop database").run();
        soon().until(() -> !messaging.state().leading());
        switches.get("start database").run();

        var more = soon().until(this::say, Objects::nonNull);

        soon().untilAsserted(() -> assertThat(arrived()).contains(said, more));
    }

    @Test
    void what_is_said_later_comes_by_itself_unless_something_overtakes_it() {
        var overtaken = later("first", Duration.ofSeconds(2));
        var later = later("second", Duration.ofSeconds(2));
        var other = later("third", Duration.ofHours(1));

        rows.inTransaction(() -> outbox.overtake(REPLIES, "first"));
        var last = say();

        soon().untilAsserted(() -> assertThat(arrived()).contains(last, later));
        assertThat(arrived()).containsSubsequence(last, later).doesNotContain(overtaken, other);
        rows.inTransaction(() -> outbox.overtake(REPLIES, "third"));
    }

    @Test
    void a_session_that_is_cut_ends_the_leadership_until_it_is_taken_again() {
        var session =
                "select pid from pg_locks where locktype = 'advisory' and objsubid = 2 and granted";
        var pid = rows.count(session);

        rows.select("select pg_terminate_backend(%d)".formatted(pid));

        soon().untilAsserted(() -> assertThat(rows.count(session)).isNotEqualTo(pid));
        soon().until(() -> messaging.state().leading());
        var said = say();
        soon().untilAsserted(() -> assertThat(arrived()).contains(said));
    }

    private MessageId say() {
        var said = new MessageId[1];
        rows.inTransaction(() ->
                said[0] =
                        outbox.send(REPLIES, "question", new ReplyMessage.Accepted(TaskId.next())));
        return said[0];
    }

    private MessageId later(String key, Duration after) {
        var said = new MessageId[1];
        rows.inTransaction(() ->
                said[0] =
                        outbox.sendLater(
                                REPLIES, key, new ReplyMessage.Accepted(TaskId.next()), after));
        return said[0];
    }

    private List<MessageId> arrived() {
        return coordinator.replies().stream().map(Envelope::id).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(60, SECONDS).ignoreExceptions();
    }
}
