package io.kaya.audit.partners;

/** Two checkpoints that a log signed, of which the later does not go on from the earlier. */
public record Objection(String seen, String shown) {}
