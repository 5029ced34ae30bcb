package io.kaya.messaging.inbox;

/** What became of a replayed dead letter. */
public sealed interface Replay {
    /** It passed every check and was handled, or had been handled before. */
    record Handled() implements Replay {}

    record RefusedAgain(RefusalReason reason, String explanation) implements Replay {}
}
