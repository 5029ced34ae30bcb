package io.kaya.sandbox.supervisor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a part is. */
public enum Kind {
    @JsonProperty("broker")
    BROKER,
    @JsonProperty("database")
    DATABASE,
    @JsonProperty("coordinator")
    COORDINATOR,
    @JsonProperty("node")
    NODE
}
