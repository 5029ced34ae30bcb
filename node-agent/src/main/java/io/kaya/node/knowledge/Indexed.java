package io.kaya.node.knowledge;

/**
 * Everything in the documents folder is in the index, or listed with the reason why not; told again
 * after changes.
 */
public record Indexed(int passages) {}
