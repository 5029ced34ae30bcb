package io.kaya.messaging.outbox;

/** What lies in the outbox for the relay. */
public record WorkToDo(boolean pending, boolean sealed, boolean untold) {
    public boolean nothing() {
        return !pending && !sealed && !untold;
    }
}
