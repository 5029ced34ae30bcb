package io.kaya.messaging.relay;

import static io.kaya.messaging.federation.Coordinator.NORTH;
import static io.kaya.messaging.federation.Coordinator.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.messaging.federation.Coordinator;
import io.kaya.messaging.federation.Rows;
import io.kaya.messaging.federation.Servers;
import io.kaya.messaging.federation.Unsent;
import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.identity.KafkaSettings;
import io.kaya.messaging.outbox.ChannelEnds;
import io.kaya.messaging.outbox.Outbox;
import io.kaya.messaging.outbox.OutboxSignal;
import io.kaya.messaging.outbox.SealedMessage;
import io.kaya.messaging.outbox.SealedMessages;
import io.kaya.messaging.outbox.Sealing;
import io.kaya.messaging.outbox.UnsentMessages;
import io.kaya.messaging.outbox.UnsentReason;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.sealing.Envelope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelayIT {
    @Inject Outbox outbox;
    @Inject Rows rows;
    @Inject Coordinator coordinator;
    @Inject Unsent unsent;
    @Inject Sealing sealing;
    @Inject SealedMessages sealed;
    @Inject UnsentMessages unsentMessages;
    @Inject Identity identity;
    @Inject ChannelEnds ends;
    @Inject KafkaSettings settings;
    @Inject Clock clock;

    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void nothing_left_from_before() throws Exception {
        drain(relay());
    }

    @AfterEach
    void let_go() {
        relays.forEach(Relay::letGo);
    }

    @Test
    void what_the_business_says_arrives_in_its_order() throws Exception {
        var said = IntStream.range(0, 5).mapToObj(_ -> say(accepted())).toList();

        drain(relay());

        assertThat(arrived()).containsSubsequence(said);
        assertGapless();
    }

    @Test
    void a_record_carries_its_cloud_event_and_nothing_that_it_says() throws Exception {
        var said = say(accepted());

        drain(relay());

        var record = coordinator.everythingOn(REPLIES.topic()).getLast();
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", said.toString())
                .containsEntry("ce_source", "kaya/library/north")
                .containsEntry("ce_type", "io.kaya.reply")
                .containsKey("ce_time");
        assertThat(record.key()).isEqualTo("question");
    }

    @Test
    void killed_after_numbering_the_next_relay_sends_the_stored_bytes() throws Exception {
        var said = say(accepted());
        numbered(relay());
        var stored = valueOf(said);

        drain(relay());

        assertThat(valuesOnTopic()).containsOnlyOnce(stored);
        assertGapless();
    }

    @Test
    void killed_before_marking_the_next_relay_repeats_the_same_bytes() throws Exception {
        var said = say(accepted());
        var killed = relay();
        var numbered = numbered(killed);
        var stored = valueOf(said);
        killed.transmit(numbered, () -> true);

        drain(relay());

        assertThat(valuesOnTopic().stream().filter(stored::equals)).hasSize(2);
        assertThat(arrived().stream().filter(said::equals)).hasSize(2);
        assertGapless();
    }

    @Test
    void a_database_of_yesterday_gives_no_number_twice_and_says_so() throws Exception {
        say(accepted());
        drain(relay());
        var behind = "select count(*) from audit_entry where type = 'channel-behind'";
        var before = rows.count(behind);
        var lost = List.of(say(accepted()), say(accepted()));
        drain(relay());
        lost.forEach(id -> rows.execute("delete from outbox where message = '%s'".formatted(id)));
        rows.execute(
                "update channel set last_number = last_number - 2, known_end = known_end - 2"
                        + " where topic = '%s'".formatted(REPLIES.topic()));

        var said = say(accepted());
        drain(relay());

        assertThat(rows.count(behind)).isEqualTo(before + 1);
        assertThat(arrived()).containsSubsequence(lost).endsWith(said);
        assertGapless();
        say(accepted());
        drain(relay());
        assertThat(rows.count(behind)).isEqualTo(before + 1);
    }

    @Test
    void killed_again_and_again_before_marking_no_database_is_of_yesterday() throws Exception {
        var behind = "select count(*) from audit_entry where type = 'channel-behind'";
        var before = rows.count(behind);
        say(accepted());
        say(accepted());
        for (var times = 0; times < 3; times++) {
            var killed = relay();
            killed.transmit(numbered(killed), () -> true);
        }

        say(accepted());
        drain(relay());

        assertThat(rows.count(behind)).isEqualTo(before);
        assertGapless();
    }

    @Test
    void two_relays_at_once_leave_neither_gap_nor_double_nor_disorder() throws Exception {
        var said = new ArrayList<MessageId>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<MessageId>>> speakers =
                    IntStream.range(0, 2)
                            .mapToObj(_ ->
                                    threads.submit(() ->
                                            IntStream.range(0, 100)
                                                    .mapToObj(_ -> say(accepted()))
                                                    .toList()))
                            .toList();
            var first = threads.submit(() -> rounds(relay(), 60));
            var second = threads.submit(() -> rounds(relay(), 60));
            for (var speaker : speakers) {
                said.addAll(speaker.get());
            }
            first.get();
            second.get();
        }
        drain(relay());

        assertThat(new HashSet<>(arrived())).containsAll(said);
        assertGapless();
    }

    @Test
    void what_cannot_be_sealed_takes_no_number_and_its_business_learns_it() throws Exception {
        var strange =
                new Channel<>(
                        REPLIES.topic(),
                        ReplyMessage.class,
                        NORTH.party(),
                        new PartyId("stranger"));
        var forNobody = say(strange, accepted(), null);
        var tooLarge = say(new ReplyMessage.Released(TaskId.next(), "x".repeat(300_000), "d"));
        var good = say(accepted());

        drain(relay());

        assertThat(arrived()).contains(good).doesNotContain(forNobody, tooLarge);
        assertThat(unsent.about(forNobody))
                .singleElement()
                .satisfies(n -> assertThat(n.reason()).isEqualTo(UnsentReason.UNKNOWN_PARTY));
        assertThat(unsent.about(tooLarge))
                .singleElement()
                .satisfies(n -> assertThat(n.reason()).isEqualTo(UnsentReason.OVERSIZED));
        assertThat(audited("message-unsent", tooLarge)).isEqualTo(1);
        assertGapless();
    }

    @Test
    void what_expired_before_it_was_numbered_is_not_sent() throws Exception {
        var late = say(REPLIES, accepted(), clock.instant().minusSeconds(1));

        drain(relay());

        assertThat(arrived()).doesNotContain(late);
        assertThat(unsent.about(late))
                .singleElement()
                .satisfies(news -> assertThat(news.reason()).isEqualTo(UnsentReason.EXPIRED));
        assertGapless();
    }

    @Test
    void a_business_that_stumbles_over_the_news_is_told_again() throws Exception {
        var late = say(REPLIES, accepted(), clock.instant().minusSeconds(1));
        unsent.stumbleOnceAt(late);

        drain(relay());

        assertThat(unsent.about(late)).hasSize(1);
    }

    @Test
    void a_topic_that_does_not_exist_holds_up_no_other() throws Exception {
        var nowhere =
                new Channel<>(
                        "kaya.library.replies.nowhere",
                        ReplyMessage.class,
                        NORTH.party(),
                        PartyId.COORDINATOR);
        say(nowhere, accepted(), null);
        var good = say(accepted());

        rounds(relay(), 3);

        assertThat(arrived()).contains(good);
        rows.execute("delete from outbox where topic = 'kaya.library.replies.nowhere'");
    }

    @Test
    void sending_is_noted_with_its_number_and_a_commitment() throws Exception {
        var said = say(accepted());

        drain(relay());

        var received = coordinator.replies().stream().filter(one -> one.id().equals(said)).toList();
        assertThat(received).hasSize(1);
        assertThat(audited("sent", said)).isEqualTo(1);
        assertThat(rows.exchange("sent", said)).isEqualTo(Rows.exchange(received.getFirst()));
    }

    @Test
    void the_body_is_forgotten_once_it_is_sealed() throws Exception {
        var said = say(accepted());

        numbered(relay());

        assertThat(rows.select("select body from outbox where message = '%s'".formatted(said)))
                .containsExactly((Object) null);
    }

    private MessageId say(ReplyMessage message) {
        return say(REPLIES, message, null);
    }

    private MessageId say(Channel<ReplyMessage> channel, ReplyMessage message, Instant expires) {
        var said = new MessageId[1];
        rows.inTransaction(() -> said[0] = outbox.send(channel, "question", message, expires));
        return said[0];
    }

    private static ReplyMessage accepted() {
        return new ReplyMessage.Accepted(TaskId.next());
    }

    private Relay relay() {
        var relay =
                new Relay(
                        sealing,
                        sealed,
                        unsentMessages,
                        new OutboxSignal(),
                        new KafkaProducers(settings, identity),
                        new KafkaTopics(settings, identity),
                        identity,
                        ends,
                        clock);
        synchronized (relays) {
            relays.add(relay);
        }
        return relay;
    }

    /** What the relay gave its numbers, and did not send yet. */
    private static List<SealedMessage> numbered(Relay relay) throws Exception {
        relay.compare(Set.of(REPLIES.topic()));
        return relay.seal(Set.of(REPLIES.topic()));
    }

    private static Void rounds(Relay relay, int many) throws Exception {
        for (var i = 0; i < many; i++) {
            relay.round(() -> true);
        }
        return null;
    }

    private void drain(Relay relay) throws Exception {
        var unfinished =
                "select count(*) from outbox where state in ('PENDING', 'SEALED')"
                        + " or (state in ('FAILED', 'EXPIRED') and not told)";
        for (var i = 0; i < 100 && rows.count(unfinished) > 0; i++) {
            relay.round(() -> true);
        }
        assertThat(rows.count(unfinished)).isZero();
    }

    private List<String> valuesOnTopic() {
        return coordinator.everythingOn(REPLIES.topic()).stream().map(r -> r.value()).toList();
    }

    private List<MessageId> arrived() {
        return coordinator.replies().stream().map(Envelope::id).toList();
    }

    /** Each number once, none missing, and each first seen behind the one before it. */
    private void assertGapless() {
        Map<Long, MessageId> byNumber = new HashMap<>();
        var firstSeen = new ArrayList<Long>();
        for (var envelope : coordinator.replies()) {
            var before = byNumber.putIfAbsent(envelope.number(), envelope.id());
            if (before == null) {
                firstSeen.add(envelope.number());
            } else {
                assertThat(before).isEqualTo(envelope.id());
            }
        }
        assertThat(firstSeen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, firstSeen.size()).boxed().toList());
    }

    private String valueOf(MessageId message) {
        var sql = "select value from outbox where message = '%s'".formatted(message);
        return (String) rows.select(sql).getFirst();
    }

    private long audited(String type, MessageId message) {
        return rows.count(
                "select count(*) from audit_entry where type = '%s' and details like '%%%s%%'"
                        .formatted(type, message));
    }
}
