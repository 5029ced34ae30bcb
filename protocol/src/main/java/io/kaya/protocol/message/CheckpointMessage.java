package io.kaya.protocol.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a party shows of its audit log, so that its partners can witness it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "checkpoint", value = CheckpointMessage.Checkpoint.class),
    @JsonSubTypes.Type(name = "cosigned", value = CheckpointMessage.Cosigned.class),
    @JsonSubTypes.Type(name = "objected", value = CheckpointMessage.Objected.class)
})
public sealed interface CheckpointMessage extends Message {
    /**
     * A signed note (C2SP tlog-checkpoint), with the consistency proof from the last size that was
     * published.
     *
     * @param key that checks the log's signature (C2SP signed-note); the party vouches for it with
     *     this message
     */
    record Checkpoint(String note, long oldSize, List<String> proof, String key)
            implements CheckpointMessage {
        public Checkpoint {
            proof = List.copyOf(proof);
        }
    }

    /**
     * Other parties' checkpoints with this party's cosignatures (C2SP tlog-cosignature).
     *
     * @param key that checks the cosignatures
     */
    record Cosigned(List<String> notes, String key) implements CheckpointMessage {
        public Cosigned {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Two checkpoints of one log, of which the later does not go on from the earlier: what its
     * party signed speaks against it.
     *
     * @param seen what this party had seen before
     * @param shown what it was shown then
     */
    record Objected(String seen, String shown) implements CheckpointMessage {}
}
