package io.kaya.audit.witness;

import io.kaya.audit.note.NoteSignature;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SizeText;

/** What a witness answers, with the status of C2SP tlog-witness, "add-checkpoint". */
public sealed interface WitnessAnswer {
    default int status() {
        return switch (this) {
            case Cosigned _ -> 200;
            case Malformed _ -> 400;
            case NotSigned _ -> 403;
            case UnknownLog _ -> 404;
            case OtherSize _, Forked _ -> 409;
            case NotProved _ -> 422;
        };
    }

    /** The text that goes with it. */
    default String body() {
        return switch (this) {
                    case Cosigned(_, var cosignature) -> cosignature.line();
                    case Malformed(var why) -> why;
                    case NotSigned(var why) -> why;
                    case UnknownLog _ -> "unknown log";
                    case OtherSize(var last, _) -> SizeText.of(last.size());
                    case Forked(var last, _) -> SizeText.of(last.size());
                    case NotProved(_, _, var why) -> "the consistency proof does not hold: " + why;
                }
                + "\n";
    }

    record Cosigned(SignedCheckpoint checkpoint, NoteSignature cosignature)
            implements WitnessAnswer {}

    record Malformed(String why) implements WitnessAnswer {}

    record NotSigned(String why) implements WitnessAnswer {}

    record UnknownLog(String origin) implements WitnessAnswer {}

    /** The log asks from another size than the last one cosigned, which the body tells it. */
    record OtherSize(Seen last, SignedCheckpoint shown) implements WitnessAnswer {
        /** The log has signed a smaller tree than it had: it was put back, or comes late. */
        public boolean rollback() {
            return Long.compareUnsigned(shown.checkpoint().size(), last.size()) < 0;
        }
    }

    /** Two trees of one size, both signed by the log: proof of a fork. */
    record Forked(Seen last, SignedCheckpoint shown) implements WitnessAnswer {}

    /** Signed by the log, and not shown to go on from what the witness saw. */
    record NotProved(Seen last, SignedCheckpoint shown, String why) implements WitnessAnswer {}
}
