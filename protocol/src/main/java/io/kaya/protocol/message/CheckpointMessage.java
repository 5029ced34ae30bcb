package io.kaya.protocol.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a party shows of its audit log, so that its partners can witness it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "checkpoint", value = CheckpointMessage.Checkpoint.class),
    @JsonSubTypes.Type(name = "cosigned", value = CheckpointMessage.Cosigned.class)
})
public sealed interface CheckpointMessage extends Message {
    /**
     * A signed note (C2SP tlog-checkpoint), with the consistency proof from the last size that was
     * published.
     */
    record Checkpoint(String note, long oldSize, List<String> proof) implements CheckpointMessage {
        public Checkpoint {
            proof = List.copyOf(proof);
        }
    }

    /** Another party's checkpoint with this party's cosignature (C2SP tlog-cosignature). */
    record Cosigned(String note) implements CheckpointMessage {}
}
