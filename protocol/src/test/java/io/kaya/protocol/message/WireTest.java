package io.kaya.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ThreadLocalRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"type\":\"released\"}",
                "{\"type\":\"withheld\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\"}",
                "{\"type\":\"withheld\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\",\"code\":null}",
                "{\"type\":\"withheld\",\"taskId\":\"no id\",\"code\":\"x\"}",
                "{\"type\":\"expired\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\",\"draft\":\"x\"}",
                "{\"type\":\"expired\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\"} x",
                "{\"type\":\"java.lang.Runtime\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\"}"
            })
    void what_is_no_message_is_refused(String json) {
        assertThatThrownBy(() -> Wire.read(json, ReplyMessage.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void a_refusal_does_not_repeat_the_text() {
        assertThatThrownBy(() ->
                        Wire.read(
                                "{\"type\":\"expired\",\"taskId\":\"a secret\"}",
                                ReplyMessage.class))
                .hasMessageNotContaining("secret");
    }

    @Test
    void deep_nesting_is_refused() {
        var json = "[".repeat(100_000);

        assertThatThrownBy(() -> Wire.read(json, ReplyMessage.class))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Property(tries = 500)
    void no_text_at_all_does_anything_but_fail_cleanly(@ForAll String json) {
        try {
            assertThat(Wire.read(json, TaskMessage.class)).isNotNull();
        } catch (MalformedMessageException refused) {
            assertThat(refused).hasMessageNotContaining("Exception:");
        }
    }

    @Property(tries = 300)
    void a_damaged_message_fails_cleanly_or_is_still_a_message(@ForAll byte with) {
        var json =
                "{\"type\":\"withheld\",\"taskId\":\"0199e1c4-7b1c-7000-8000-000000000001\",\"code\":\"confidential\"}";
        var at = ThreadLocalRandom.current().nextInt(json.length());
        var damaged = json.substring(0, at) + (char) (with & 0xff) + json.substring(at + 1);

        try {
            assertThat(Wire.read(damaged, ReplyMessage.class)).isInstanceOf(ReplyMessage.class);
        } catch (MalformedMessageException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
