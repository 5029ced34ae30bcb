package io.kaya.node.knowledge.reading;

/**
 * Text under one heading, on one page or in one row; paragraphs are split by an empty line.
 *
 * @param heading the words of the heading it stands under, empty where there is none
 */
public record Section(Locator locator, String heading, String text) {}
