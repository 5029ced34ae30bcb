package io.kaya.coordinator.plan;

import io.kaya.inference.scoring.Signs;

/** How well one node's card fits one part of a question. */
public record Routing(String nodeId, Signs signs, double score) {}
