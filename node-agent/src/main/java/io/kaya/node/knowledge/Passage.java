package io.kaya.node.knowledge;

/**
 * A paragraph-sized piece of one document, with the place where a person finds it.
 *
 * @param documentId changes with the document's path or content, so that an index that holds the id
 *     holds this very text
 * @param locator in people's words: {@code page 3}, {@code section "Results"}, {@code row 12}
 */
public record Passage(String documentId, String title, String locator, String text) {
    public Passage {
        if (documentId.isBlank())
            throw new IllegalArgumentException("A passage needs the id of its document");
        if (text.isBlank())
            throw new IllegalArgumentException(
                    "A passage of %s says nothing".formatted(documentId));
    }
}
