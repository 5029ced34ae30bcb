package io.kaya.messaging.outbox;

import io.kaya.messaging.duty.Signal;
import jakarta.enterprise.context.ApplicationScoped;

/** Raised when something was said in this process; what other replicas say is found by looking. */
@ApplicationScoped
public class OutboxSignal {
    private final Signal signal = new Signal();

    public Signal raised() {
        return signal;
    }
}
