package io.kaya.messaging.outbox;

import java.util.HashSet;
import java.util.Set;

/**
 * What lies in the outbox for the relay.
 *
 * @param pending the topics with messages that have no number yet
 * @param sealed the topics with messages that the broker has not confirmed yet
 */
public record WorkToDo(Set<String> pending, Set<String> sealed, boolean untold) {
    public WorkToDo {
        pending = Set.copyOf(pending);
        sealed = Set.copyOf(sealed);
    }

    public boolean nothing() {
        return pending.isEmpty() && sealed.isEmpty() && !untold;
    }

    public Set<String> topics() {
        var all = new HashSet<>(pending);
        all.addAll(sealed);
        return all;
    }
}
