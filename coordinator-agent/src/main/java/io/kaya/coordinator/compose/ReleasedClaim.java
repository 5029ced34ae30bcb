package io.kaya.coordinator.compose;

/**
 * One claim that a node released.
 *
 * @param id what citations name
 * @param part which part of the question it answers, from 0
 * @param order its place in the node's own reply, from 0
 */
public record ReleasedClaim(
        String id, String nodeId, int part, int order, String text, String title, String locator) {}
