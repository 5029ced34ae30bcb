package io.kaya.protocol.sealing;

import io.kaya.protocol.PartyId;

/** A party whose keys this party was never told. */
public final class UnknownPartyException extends RuntimeException {
    public UnknownPartyException(PartyId party) {
        super(
                "No keys are registered for party "
                        + party
                        + "; register it with the federation first");
    }
}
