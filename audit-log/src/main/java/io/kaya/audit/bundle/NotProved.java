package io.kaya.audit.bundle;

import io.kaya.audit.note.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a sound bundle does not show, said so that nobody concludes it. */
final class NotProved {
    private NotProved() {}

    static List<String> by(
            Manifest manifest,
            Checkpoint checkpoint,
            Map<String, Long> cosigned,
            boolean ownTrust) {
        List<String> said = new ArrayList<>();
        said.add("that every step was logged, or that an entry tells the truth");
        if (!ownTrust) {
            said.add(
                    "that the keys are those of '%s': they came with the bundle, compare them"
                            .formatted(manifest.origin()));
        }
        var seen = cosigned.values().stream().max(Long::compare);
        if (seen.isEmpty()) {
            said.add("that others are shown the same history: no witness has cosigned");
        } else if (seen.get() < checkpoint.size()) {
            said.add(
                    "that others are shown the same history after leaf %d, as far as witnesses have cosigned"
                            .formatted(seen.get()));
        }
        if (manifest.withheld() > 0) {
            said.add("what the %d withheld entries say".formatted(manifest.withheld()));
        }
        if (manifest.begin() > 0 || manifest.end() != checkpoint.size()) {
            said.add(
                    "what lies outside leaves %d to %d of the %s in the log"
                            .formatted(
                                    manifest.begin(),
                                    manifest.end(),
                                    Long.toUnsignedString(checkpoint.size())));
        }
        said.add("what was logged after the checkpoint");
        return said;
    }
}
