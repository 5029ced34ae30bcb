package io.kaya.audit.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.tree.Hash;
import org.junit.jupiter.api.Test;

class ExchangesTest {
    private static final Hash ONE = Hash.ofLeaf("one".getBytes(UTF_8));
    private static final Hash TWO = Hash.ofLeaf("two".getBytes(UTF_8));

    private final Exchanges exchanges = new Exchanges();

    @Test
    void what_was_sent_and_what_was_received_are_messages() {
        entry(3, "sent", "7", ONE.hex());
        entry(5, "received", "8", TWO.hex());
        entry(6, "decided", "9", TWO.hex());

        assertThat(exchanges.notes())
                .containsExactly(
                        new Noted("a>b", 7, ONE, SharedState.EXCHANGED, 3),
                        new Noted("a>b", 8, TWO, SharedState.EXCHANGED, 5));
    }

    @Test
    void what_was_laid_aside_is_told_so_until_somebody_takes_it_up() {
        entry(1, "message-refused", "1", ONE.hex());
        entry(2, "message-refused", "2", TWO.hex());
        entry(9, "received", "1", ONE.hex());

        assertThat(exchanges.notes())
                .containsExactlyInAnyOrder(
                        new Noted("a>b", 1, ONE, SharedState.EXCHANGED, 9),
                        new Noted("a>b", 2, TWO, SharedState.REFUSED, 2));
    }

    @Test
    void a_message_that_is_noted_twice_is_there_twice() {
        entry(1, "sent", "1", ONE.hex());
        entry(2, "sent", "1", TWO.hex());

        assertThat(exchanges.notes()).hasSize(2);
    }

    @Test
    void what_cannot_be_read_is_as_good_as_missing() {
        entry(1, "sent", "first", ONE.hex());
        entry(2, "sent", "0", ONE.hex());
        entry(3, "sent", "3", "abc");
        entry(4, "sent", "4", "");

        assertThat(exchanges.notes()).isEmpty();
    }

    private void entry(long index, String type, String number, String commitment) {
        var entry = CanonicalJson.object().put("type", type);
        entry.putObject("details")
                .put("channel", "a>b")
                .put("number", number)
                .put("commitment", commitment);
        exchanges.entry(index, entry);
    }
}
