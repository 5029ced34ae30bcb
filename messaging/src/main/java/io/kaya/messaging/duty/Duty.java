package io.kaya.messaging.duty;

import java.util.function.BooleanSupplier;

/** Work that one replica does for the party, round after round. */
public interface Duty {
    /**
     * One round; comes back within a second or so.
     *
     * @param onDuty asked before each thing that only the replica on duty may do
     */
    void round(BooleanSupplier onDuty) throws Exception;

    /** Lets go of everything that is open: a round failed, or another replica is on duty now. */
    void letGo();
}
