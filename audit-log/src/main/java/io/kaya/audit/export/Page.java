package io.kaya.audit.export;

import io.kaya.audit.AuditEntries.Placed;
import io.kaya.audit.AuditEntries.Stretch;
import io.kaya.audit.bundle.BundleWriter;
import io.kaya.audit.tree.Hash;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some leaves in a row.
 *
 * @param shown those whose entries were asked for
 * @param hashes of all of them; {@code null} where every entry is shown
 */
record Page(Stretch stretch, List<Placed> shown, @Nullable List<Hash> hashes) {
    void into(BundleWriter bundle) throws IOException {
        if (hashes == null) {
            for (var entry : shown) bundle.show(entry.bytes());
            return;
        }
        var next = shown.iterator();
        var entry = next.hasNext() ? next.next() : null;
        var index = stretch.begin();
        for (var hash : hashes) {
            if (entry != null && entry.index() == index) {
                bundle.show(entry.bytes());
                entry = next.hasNext() ? next.next() : null;
            } else {
                bundle.withhold(hash);
            }
            index++;
        }
    }
}
