package io.kaya.coordinator.compose;

import io.kaya.inference.scoring.Signs;

/** A claim on the coordinator's own scale, the same for every node. */
@SuppressWarnings("ArrayRecordComponent")
public record Appraisal(ReleasedClaim claim, Signs signs, double score, float[] vector) {}
