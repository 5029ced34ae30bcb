package io.kaya.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.protocol.message.CheckpointMessage.Cosigned;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTest {
    @Test
    void text_is_text_in_every_script() {
        assertThat(Storable.is(cosigned("Sjöfågel 海鳥 🐟 \\u0000 as six characters"))).isTrue();
    }

    @Test
    void the_character_zero_is_no_text() {
        assertThat(Storable.is(cosigned("her\0ring"))).isFalse();
        assertThat(Storable.is(cosigned("her\\\0ring"))).isFalse();
    }

    @Test
    void half_a_surrogate_pair_is_no_text() {
        assertThat(Storable.is(cosigned("her\ud83dring"))).isFalse();
    }

    @Test
    void an_explanation_is_cleaned() {
        assertThat(Storable.cleaned("a\0b\ud83dc")).isEqualTo("a\uFFFDb?c");
    }

    private static Cosigned cosigned(String text) {
        return new Cosigned(List.of(text), "a key");
    }
}
