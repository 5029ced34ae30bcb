package io.kaya.audit.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hashes of a tree of which the leaves of one range come by and the rest is known from its
 * range proof: enough to prove wanted leaves of the range. Of a million leaves it keeps some
 * thousand hashes. Not for two threads.
 */
public final class RangeHashes implements HashReader {
    private final Map<Node, Hash> known = new HashMap<>();
    private final Set<Long> keptBlocks = new TreeSet<>();
    private final long begin;
    private final long end;
    private long next;
    private RangeBuilder block;

    /**
     * @param wanted the leaves that are to be proved later
     */
    public RangeHashes(RangeProof proof, Set<Long> wanted) {
        begin = proof.before().end();
        end = proof.after().begin();
        next = begin;
        block = new RangeBuilder(CompactRange.startingAt(begin));
        remember(proof.before());
        remember(proof.after());
        // A block that the range has in part is made of what stands on both sides.
        keptBlocks.add(blockOf(begin));
        keptBlocks.add(blockOf(end));
        wanted.forEach(index -> keptBlocks.add(blockOf(index)));
    }

    /** The next leaf of the range. */
    public void append(Hash leaf) {
        if (next == end) {
            throw new IllegalStateException("The range ends before leaf " + next);
        }
        if (keptBlocks.contains(blockOf(next))) {
            known.put(new Node(0, next), leaf);
        }
        block.append(leaf);
        next++;
        if (next % Tile.FULL == 0) {
            remember(block.range());
            block = new RangeBuilder(CompactRange.startingAt(next));
        }
    }

    @Override
    public List<Hash> read(List<Node> nodes) {
        return nodes.stream().map(this::hash).toList();
    }

    private Hash hash(Node node) {
        var found = known.get(node);
        if (found != null) return found;
        if (node.level() == 0) {
            throw new IllegalArgumentException("Leaf " + node.index() + " was not wanted");
        }
        var left = hash(new Node(node.level() - 1, node.index() * 2));
        var right = hash(new Node(node.level() - 1, node.index() * 2 + 1));
        var made = Hash.ofNode(left, right);
        known.put(node, made);
        return made;
    }

    private void remember(CompactRange range) {
        var nodes = Node.covering(range.begin(), range.end());
        for (int i = 0; i < nodes.size(); i++) {
            known.put(nodes.get(i), range.hashes().get(i));
        }
    }

    private static long blockOf(long index) {
        return index / Tile.FULL;
    }
}
