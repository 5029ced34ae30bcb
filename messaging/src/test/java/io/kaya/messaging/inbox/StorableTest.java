package io.kaya.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.message.CheckpointMessage.Cosigned;
import org.junit.jupiter.api.Test;

class StorableTest {
    @Test
    void text_is_text_in_every_script() {
        assertThat(Storable.is(new Cosigned("Sjöfågel 海鳥 🐟 \\u0000 as six characters"))).isTrue();
    }

    @Test
    void the_character_zero_is_no_text() {
        assertThat(Storable.is(new Cosigned("her\0ring"))).isFalse();
        assertThat(Storable.is(new Cosigned("her\\\0ring"))).isFalse();
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        assertThat(Storable.is(new Cosigned("her\ud83dring"))).isFalse();
    }

    @Test
    void an_explanation_is_cleaned() {
        assertThat(Storable.cleaned("a\0b\ud83dc")).isEqualTo("a\uFFFDb?c");
    }
}
