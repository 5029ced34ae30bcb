package io.kaya.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BatchesTest {

    @Property
    void every_text_is_in_one_batch_and_no_batch_is_too_large(
            @ForAll @Size(max = 80) List<@IntRange(min = 1, max = 600) Integer> lengths) {
        var texts = lengths.stream().map(n -> new Tokens.Ids(new long[n], n)).toList();

        var batches = Batches.of(texts, Batches.TOKENS);

        assertThat(batches.stream().flatMap(List::stream).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, lengths.size()).boxed().toList());
        assertThat(batches)
                .allSatisfy(batch -> {
                    int longest = batch.stream().mapToInt(lengths::get).max().orElse(0);
                    assertThat(batch.size() == 1 || batch.size() * longest <= Batches.TOKENS)
                            .isTrue();
                });
    }

    @Property
    void a_model_that_quantises_while_running_gets_one_text_at_a_time(
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 600) Integer> lengths) {
        var texts = lengths.stream().map(n -> new Tokens.Ids(new long[n], n)).toList();

        assertThat(Batches.of(texts, Batches.ALONE)).hasSize(lengths.size());
    }
}
