package io.kaya.inference.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts work into batches of like lengths, small enough for the processor's cache. */
final class Batches {

    /** Padded tokens a batch: larger ones are slower on a CPU, smaller ones waste calls. */
    static final int TOKENS = 512;

    /** One text a batch, whatever its length. */
    static final int ALONE = 1;

    private Batches() {}

    /** Positions of the texts that go together; each appears in exactly one batch. */
    static List<List<Integer>> of(List<Tokens.Ids> texts, int tokens) {
        var order =
                IntStream.range(0, texts.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> texts.get(i).read().length))
                        .toList();
        var batches = new ArrayList<List<Integer>>();
        var batch = new ArrayList<Integer>();
        for (var position : order) {
            var longest = texts.get(position).read().length;
            if (!batch.isEmpty() && (batch.size() + 1) * longest > tokens) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
            batch.add(position);
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }
}
