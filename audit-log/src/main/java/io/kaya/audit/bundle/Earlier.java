package io.kaya.audit.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.HashText;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.Trust;
import io.kaya.audit.tree.ConsistencyProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.Verdict;
import java.util.List;
import java.util.Set;

/**
 * A checkpoint of the log that others may have kept.
 *
 * @param proof that the bundle's checkpoint goes on from it; empty from size 0 and at equal sizes
 */
public record Earlier(SignedCheckpoint checkpoint, List<Hash> proof) {
    public Earlier {
        proof = List.copyOf(proof);
    }

    static Earlier parse(JsonNode json) {
        var fields = new Fields(json, Set.of("checkpoint", "proof"));
        return new Earlier(
                SignedCheckpoint.parse(fields.text("checkpoint")),
                fields.texts("proof").stream().map(HashText::parse).toList());
    }

    /** Whose signatures it has; no quorum of witnesses is asked for. */
    Trust trust(TlogPolicy believed) {
        return new TlogPolicy(
                        believed.logs(), believed.witnesses(), believed.groups(), TlogPolicy.NONE)
                .judge(checkpoint);
    }

    /** Whether the log took nothing out since. */
    Verdict goesOnTo(Checkpoint later) {
        var from = checkpoint.checkpoint();
        if (!from.origin().equals(later.origin())) {
            return new Verdict.Fails("it is of another log");
        }
        if (from.size() == 0) {
            return Verdict.when(proof.isEmpty(), "from nothing there is nothing to prove");
        }
        return new ConsistencyProof(from.size(), later.size(), proof)
                .verify(from.root(), later.root());
    }

    byte[] line() {
        var json = CanonicalJson.object().put("checkpoint", checkpoint.note().note());
        var hashes = json.putArray("proof");
        proof.forEach(hash -> hashes.add(hash.toString()));
        return CanonicalJson.write(json);
    }
}
