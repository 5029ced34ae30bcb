package io.kaya.messaging.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.PartyId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RingTest {
    private static final PartyId HOST = PartyId.COORDINATOR;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 40, 1_000})
    void every_log_has_witnesses_and_nobody_reads_everything_but_the_host(int nodes) {
        var parties = parties(nodes);
        var ring = new Ring(parties);

        for (var party : parties) {
            var witnesses = ring.witnessesOf(party);
            assertThat(witnesses).isNotEmpty().doesNotContain(party).hasSizeLessThanOrEqualTo(4);
            assertThat(witnesses).allMatch(witness -> ring.watches(witness, party));
        }
        for (var party : List.of(HOST, parties.get(1), parties.getLast())) {
            var witnesses = ring.witnessesOf(party);
            assertThat(ring.readBy(party)).contains(party).containsAll(witnesses);
            assertThat(witnesses).allMatch(witness -> ring.readBy(witness).contains(party));
        }
        assertThat(ring.readBy(HOST)).containsExactlyInAnyOrderElementsOf(parties);
        assertThat(ring.readBy(parties.getLast())).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void all_parties_draw_the_same_ring_in_whatever_order_they_know_each_other() {
        var shuffled = new ArrayList<>(parties(20));
        Collections.shuffle(shuffled, new Random(7));

        for (var party : parties(20)) {
            assertThat(new Ring(shuffled).witnessesOf(party))
                    .isEqualTo(new Ring(parties(20)).witnessesOf(party));
        }
    }

    @Test
    void who_is_alone_has_no_witness() {
        assertThat(new Ring(List.of(HOST)).witnessesOf(HOST)).isEmpty();
        assertThat(new Ring(List.of(HOST)).readBy(HOST)).containsExactly(HOST);
    }

    private static List<PartyId> parties(int nodes) {
        return Stream.concat(
                        Stream.of(HOST),
                        IntStream.range(0, nodes).mapToObj(i -> new PartyId("node-" + i)))
                .toList();
    }
}
