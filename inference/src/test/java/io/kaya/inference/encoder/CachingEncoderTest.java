package io.kaya.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachingEncoderTest {

    private final List<String> encoded = new ArrayList<>();

    private final class Counting implements Encoder {
        @Override
        public float[] query(String text) {
            encoded.add(text);
            return new float[] {text.length()};
        }

        @Override
        public List<Encoded> encode(List<String> texts) {
            return texts.stream().map(text -> new Encoded(query(text), 1, 1)).toList();
        }

        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public String model() {
            return "counting";
        }

        @Override
        public void close() {}
    }

    @Test
    void a_text_that_comes_again_is_not_encoded_again() {
        try (var encoder = new CachingEncoder(new Counting(), 10)) {
            encoder.encode(List.of("a", "bb", "a"));

            var again = encoder.encode(List.of("bb", "ccc", "a"));

            assertThat(encoded).containsExactly("a", "bb", "ccc");
            assertThat(again).extracting(one -> one.vector()[0]).containsExactly(2f, 3f, 1f);
        }
    }

    @Test
    void the_text_used_longest_ago_is_forgotten() {
        try (var encoder = new CachingEncoder(new Counting(), 2)) {
            encoder.encode(List.of("a", "b"));
            encoder.encode(List.of("c"));

            encoder.encode(List.of("b", "a"));

            assertThat(encoded).containsExactly("a", "b", "c", "a");
        }
    }
}
