package io.kaya.messaging.inbox;

import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.MalformedMessageException;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.ForgedMessageException;
import io.kaya.protocol.sealing.NewerVersionException;
import io.kaya.protocol.sealing.Seal;
import io.kaya.protocol.sealing.UnknownPartyException;
import org.jspecify.annotations.Nullable;

/** Opens a record and reads what it says; whatever goes wrong in it is the record's fault. */
final class Verification {
    private Verification() {}

    static Verdict of(Received received, Channel<?> channel, Seal seal) {
        try {
            var envelope =
                    seal.open(
                            received.value(),
                            received.topic(),
                            channel.writer(),
                            channel.encrypted());
            return read(envelope, channel);
        } catch (ForgedMessageException forged) {
            return refused(RefusalReason.FORGED, forged, null);
        } catch (NewerVersionException newer) {
            return refused(RefusalReason.NEWER_VERSION, newer, null);
        } catch (UnknownPartyException unknown) {
            return refused(RefusalReason.UNKNOWN_PARTY, unknown, null);
        } catch (RuntimeException malformed) {
            return refused(RefusalReason.MALFORMED, malformed, null);
        }
    }

    private static Verdict read(Envelope envelope, Channel<?> channel) {
        try {
            var message = Wire.read(envelope.body(), channel.carries());
            if (!Storable.is(message)) {
                throw new MalformedMessageException("Its text has characters that are no text");
            }
            return new Verdict.Genuine(envelope, message);
        } catch (RuntimeException malformed) {
            return refused(RefusalReason.MALFORMED, malformed, envelope);
        }
    }

    private static Verdict refused(
            RefusalReason reason, RuntimeException why, @Nullable Envelope envelope) {
        return new Verdict.Refused(reason, explained(why), envelope);
    }

    /** Only the protocol's own exceptions promise to repeat nothing of the text. */
    private static String explained(RuntimeException why) {
        var own = why.getClass().getPackageName().startsWith("io.kaya.protocol");
        var message = why.getMessage();
        return own && message != null
                ? message
                : "It cannot be read: " + why.getClass().getSimpleName();
    }
}
