package io.kaya.protocol.message;

/** Where a claim rests: a document's title, and a place in it in people's words ("page 3"). */
public record Source(String title, String locator) {
    public Source {
        if (title.length() > 500 || locator.length() > 200) {
            throw new IllegalArgumentException(
                    "A source's title has at most 500 characters and its locator 200");
        }
    }
}
