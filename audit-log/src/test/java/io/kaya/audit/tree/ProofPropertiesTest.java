package io.kaya.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofPropertiesTest {
    private static final List<Hash> LEAVES = Trees.leaves(700);
    private static final List<Hash> MANY = Trees.leaves(1_500);

    @Property(tries = 300)
    void a_leaf_is_proved_and_with_any_bit_flipped_it_is_not(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll Random random) {
        var index = random.nextInt(size);
        var leaves = LEAVES.subList(0, size);
        var leaf = leaves.get(index);
        var root = Trees.root(leaves);

        var proof = InclusionProof.make(index, size, Trees.reader(leaves));

        assertThat(proof.verify(leaf, root)).isEqualTo(Verdict.HOLDS);
        assertThat(proof.verify(flipped(leaf, random), root)).isInstanceOf(Verdict.Fails.class);
        assertThat(proof.verify(leaf, flipped(root, random))).isInstanceOf(Verdict.Fails.class);
        if (size > 1) {
            var wrong = new InclusionProof(index, size, flipped(proof.hashes(), random));
            assertThat(wrong.verify(leaf, root)).isInstanceOf(Verdict.Fails.class);
        }
    }

    @Property(tries = 300)
    void growth_is_proved_and_with_any_bit_flipped_it_is_not(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll Random random) {
        var from = 1 + random.nextInt(size);
        var leaves = LEAVES.subList(0, size);
        var earlier = Trees.root(leaves.subList(0, from));
        var root = Trees.root(leaves);

        var proof = ConsistencyProof.make(from, size, Trees.reader(leaves));

        assertThat(proof.verify(earlier, root)).isEqualTo(Verdict.HOLDS);
        assertThat(proof.verify(flipped(earlier, random), root)).isInstanceOf(Verdict.Fails.class);
        assertThat(proof.verify(earlier, flipped(root, random))).isInstanceOf(Verdict.Fails.class);
        if (from < size) {
            var wrong = new ConsistencyProof(from, size, flipped(proof.hashes(), random));
            assertThat(wrong.verify(earlier, root)).isInstanceOf(Verdict.Fails.class);
        }
    }

    @Property(tries = 300)
    void a_range_is_proved_and_with_any_bit_flipped_it_is_not(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll Random random) {
        var begin = random.nextInt(size);
        var end = begin + 1 + random.nextInt(size - begin);
        var leaves = LEAVES.subList(0, size);
        var root = Trees.root(leaves);

        var proof = RangeProof.make(begin, end, size, Trees.reader(leaves));

        assertThat(proof.verify(range(begin, leaves.subList(begin, end)), root))
                .isEqualTo(Verdict.HOLDS);
        assertThat(proof.verify(range(begin, flipped(leaves.subList(begin, end), random)), root))
                .isInstanceOf(Verdict.Fails.class);
        assertThat(proof.verify(range(begin, leaves.subList(begin, end - 1)), root))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Property(tries = 200)
    void ranges_join_to_the_tree_wherever_it_is_cut(
            @ForAll @IntRange(max = 700) int size, @ForAll Random random) {
        var first = random.nextInt(size + 1);
        var second = first + random.nextInt(size - first + 1);
        var leaves = LEAVES.subList(0, size);

        var left = range(0, leaves.subList(0, first));
        var middle = range(first, leaves.subList(first, second));
        var right = range(second, leaves.subList(second, size));

        assertThat(left.merge(middle).merge(right)).isEqualTo(left.merge(middle.merge(right)));
        assertThat(left.merge(middle).merge(right).root()).isEqualTo(Trees.root(leaves));
        assertThat(middle).isEqualTo(CompactRange.read(first, second, Trees.reader(leaves)));
    }

    @Property(tries = 100)
    void tiles_give_the_same_proofs(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll Random random) {
        var leaves = LEAVES.subList(0, size);
        var index = random.nextInt(size);
        var tiles =
                new TiledHashes(size, asked -> asked.stream().map(t -> fill(t, leaves)).toList());

        assertThat(InclusionProof.make(index, size, tiles))
                .isEqualTo(InclusionProof.make(index, size, Trees.reader(leaves)));
        assertThat(ConsistencyProof.make(index + 1, size, tiles))
                .isEqualTo(ConsistencyProof.make(index + 1, size, Trees.reader(leaves)));
    }

    @Property(tries = 300)
    void the_leaves_of_a_range_and_its_proof_give_the_proofs_of_those_that_were_wanted(
            @ForAll @IntRange(min = 1, max = 1_500) int size, @ForAll Random random) {
        var begin = random.nextInt(size);
        var end = begin + 1 + random.nextInt(size - begin);
        var leaves = MANY.subList(0, size);
        var wanted = new TreeSet<>(List.of((long) begin, end - 1L));
        var range = RangeProof.make(begin, end, size, Trees.reader(leaves));

        var hashes = new RangeHashes(range, wanted);
        leaves.subList(begin, end).forEach(hashes::append);

        for (var index : wanted) {
            assertThat(InclusionProof.make(index, size, hashes))
                    .isEqualTo(InclusionProof.make(index, size, Trees.reader(leaves)));
        }
    }

    private static FilledTile fill(Tile tile, List<Hash> leaves) {
        var filled = new FilledTile(tile, Trees.reader(leaves).read(tile.nodes()));
        return FilledTile.parse(tile, filled.bytes());
    }

    private static CompactRange range(int begin, List<Hash> leaves) {
        var builder = new RangeBuilder(CompactRange.startingAt(begin));
        leaves.forEach(builder::append);
        return builder.range();
    }

    private static List<Hash> flipped(List<Hash> hashes, Random random) {
        var changed = new ArrayList<>(hashes);
        var at = random.nextInt(hashes.size());
        changed.set(at, flipped(hashes.get(at), random));
        return changed;
    }

    private static Hash flipped(Hash hash, Random random) {
        var bytes = hash.bytes();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }
}
