package io.kaya.audit.sequence;

import io.kaya.audit.tree.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the log comes to, whatever the others say.
 *
 * @param hash of its bytes as they are; of nothing where they are gone
 */
record CheckedEntry(long index, Hash hash, List<String> faults) {
    /**
     * @param row index, hash, id, bytes, at, type, actor, role, question, task, node, details
     */
    static CheckedEntry of(@Nullable Object[] row) {
        if (!(row[3] instanceof byte[] bytes)) {
            return new CheckedEntry(index(row), Hash.ofEmptyTree(), List.of("its bytes are gone"));
        }
        var hash = Hash.ofLeaf(bytes);
        List<String> faults = new ArrayList<>();
        if (!(row[1] instanceof byte[] stored) || !Arrays.equals(hash.bytes(), stored)) {
            faults.add("its bytes are not those that its hash was made of");
        }
        faults.addAll(EntryColumns.differences(bytes, Arrays.copyOfRange(row, 2, row.length)));
        return new CheckedEntry(index(row), hash, faults);
    }

    static long index(@Nullable Object[] row) {
        return row[0] instanceof Number number ? number.longValue() : -1;
    }
}
