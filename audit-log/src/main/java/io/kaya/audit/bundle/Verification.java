package io.kaya.audit.bundle;

import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.tree.RangeProof;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of checking a bundle. */
public sealed interface Verification {
    /**
     * Everything in it is as the log has it.
     *
     * @param proof that the leaves are the checkpoint's
     * @param cosigned how many entries each witness saw of this history, by its name
     * @param notProved what nobody can conclude from it all the same, in sentences
     */
    record Sound(
            Manifest manifest,
            SignedCheckpoint checkpoint,
            RangeProof proof,
            Map<String, Long> cosigned,
            List<String> notProved)
            implements Verification {
        public Sound {
            cosigned = new TreeMap<>(cosigned);
            notProved = List.copyOf(notProved);
        }
    }

    record Broken(Fault fault) implements Verification {}
}
