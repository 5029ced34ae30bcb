package io.kaya.audit.bundle;

import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.VerifierKey;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A checkpoint of the log with the cosignature of a witness. */
public record CosignedCheckpoint(VerifierKey witness, SignedCheckpoint checkpoint) {
    public long size() {
        return checkpoint.checkpoint().size();
    }

    /** The checkpoint with the cosignatures of those who saw just this one. */
    public static SignedCheckpoint by(List<CosignedCheckpoint> seen, SignedCheckpoint at) {
        return seen.stream()
                .map(CosignedCheckpoint::checkpoint)
                .filter(one -> one.checkpoint().equals(at.checkpoint()))
                .reduce(at, CosignedCheckpoint::together);
    }

    /** These and the cosigned ones that are smaller than {@code size}, one for each size. */
    public static List<SignedCheckpoint> among(
            List<CosignedCheckpoint> seen, List<SignedCheckpoint> others, long size) {
        var bySize = new TreeMap<Long, SignedCheckpoint>();
        Stream.concat(others.stream(), seen.stream().map(CosignedCheckpoint::checkpoint))
                .filter(one -> one.checkpoint().size() < size)
                .forEach(one ->
                        bySize.merge(one.checkpoint().size(), one, CosignedCheckpoint::together));
        return List.copyOf(bySize.values());
    }

    private static SignedCheckpoint together(SignedCheckpoint one, SignedCheckpoint other) {
        var both = one;
        for (var signature : other.note().signatures()) {
            if (!both.note().signatures().contains(signature)) both = both.with(signature);
        }
        return both;
    }
}
