package io.kaya.sandbox.supervisor;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a part stands. starting → ready; starting or ready → restarting → starting, when it died;
 * restarting → failed, when it died too often in a row; anything → stopped → starting.
 */
public enum Phase {
    @JsonProperty("starting")
    STARTING,
    @JsonProperty("ready")
    READY,
    @JsonProperty("restarting")
    RESTARTING,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("failed")
    FAILED;

    boolean settled() {
        return this == READY || this == STOPPED || this == FAILED;
    }
}
