package io.kaya.audit.bundle;

import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.json.NotCanonicalException;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeBuilder;
import java.io.BufferedInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lays the entries beside the leaves, and says which of the two files is wrong where they differ.
 */
final class RangeCheck {
    private final Manifest manifest;
    private final EntryVisitor visitor;
    private final RangeBuilder range;
    private @Nullable Fault entryFault;
    private long differsAt;
    private long shown;

    RangeCheck(Manifest manifest, EntryVisitor visitor) {
        this.manifest = manifest;
        this.visitor = visitor;
        this.range = new RangeBuilder(CompactRange.startingAt(manifest.begin()));
    }

    CompactRange check(Archive archive) throws IOException {
        try (var leafFile = archive.open(BundleFile.LEAVES, BundleFile.LEAVES.largest());
                var entryFile = archive.open(BundleFile.ENTRIES, BundleFile.ENTRIES.largest())) {
            var lines = new Lines(entryFile, BundleFile.ENTRIES, CanonicalJson.LARGEST);
            var leaves =
                    new LeafRecords(new BufferedInputStream(leafFile, 1 << 16), manifest.begin());
            lay(leaves, lines);
            leaves.end();
            blame(leafFile);
            entryFile.expect(manifest.of(BundleFile.ENTRIES));
        }
        return range.range();
    }

    private void lay(LeafRecords leaves, Lines lines) throws IOException {
        for (var index = manifest.begin(); index < manifest.end(); index++) {
            leaves.advance();
            range.append(leaves.hash());
            visitor.leaf(index, leaves.hash());
            if (leaves.shown()) {
                shown++;
                if (entryFault == null) entry(leaves, lines);
            }
        }
        if (entryFault == null) {
            afterLast(lines);
        }
    }

    private void entry(LeafRecords leaves, Lines lines) throws IOException {
        var line = next(lines);
        if (entryFault != null) {
            differsAt = leaves.index();
            return;
        }
        if (line == null) {
            suspect(lines.number() + 1, "the entry of leaf %d is missing", leaves.index());
        } else if (!Hash.ofLeaf(line).equals(leaves.hash())) {
            suspect(lines.number(), "it is not the entry of leaf %d", leaves.index());
        } else {
            visit(line, leaves.index(), lines.number());
        }
    }

    /** A line that cannot be read is a fault too, for which the leaves may still be to blame. */
    private byte @Nullable [] next(Lines lines) throws IOException {
        try {
            return lines.next();
        } catch (FaultException fault) {
            entryFault = fault.fault();
            return null;
        }
    }

    private void visit(byte[] line, long index, long number) {
        try {
            visitor.entry(index, CanonicalJson.read(line));
        } catch (NotCanonicalException malformed) {
            throw new FaultException(Fault.at(BundleFile.ENTRIES, number, malformed.why()));
        }
    }

    private void afterLast(Lines lines) throws IOException {
        var line = next(lines);
        if (line != null) {
            suspect(lines.number(), "there is no leaf for it, the last is %d", manifest.end() - 1);
        } else if (entryFault != null) {
            differsAt = manifest.end();
        }
    }

    private void suspect(long line, String what, long index) {
        differsAt = index;
        entryFault = Fault.at(BundleFile.ENTRIES, line, what.formatted(index));
    }

    /** The manifest is signed and knows the leaves: if they are right, the entries are not. */
    private void blame(CheckedInput leafFile) {
        try {
            leafFile.expect(manifest.of(BundleFile.LEAVES));
        } catch (FaultException wrongLeaves) {
            if (entryFault == null) throw wrongLeaves;
            throw new FaultException(
                    Fault.atLeaf(
                            differsAt, "it is not the leaf of the entry that is shown for it"));
        }
        if (entryFault != null) {
            throw new FaultException(entryFault);
        }
        if (shown != manifest.shown()) {
            throw new FaultException(
                    Fault.in(
                            BundleFile.LEAVES,
                            "%d leaves are shown, the manifest says %d"
                                    .formatted(shown, manifest.shown())));
        }
    }
}
