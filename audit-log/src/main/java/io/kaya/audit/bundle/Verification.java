package io.kaya.audit.bundle;

import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.tree.RangeProof;
import java.util.List;

/** What came of checking a bundle. */
public sealed interface Verification {
    /**
     * Everything in it is as the log has it.
     *
     * @param proof that the leaves are the checkpoint's
     * @param cosigners the witnesses that saw the checkpoint
     * @param notProved what nobody can conclude from it all the same, in sentences
     */
    record Sound(
            Manifest manifest,
            SignedCheckpoint checkpoint,
            RangeProof proof,
            List<String> cosigners,
            List<String> notProved)
            implements Verification {
        public Sound {
            cosigners = List.copyOf(cosigners);
            notProved = List.copyOf(notProved);
        }
    }

    record Broken(Fault fault) implements Verification {}
}
