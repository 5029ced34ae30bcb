package io.kaya.node.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Names one content of one file, as this version reads it: an index that holds the name need not
 * read again.
 */
final class DocumentId {
    // To be raised when readers or passages change so much that everything should be read again.
    private static final String READING = "1";

    private DocumentId() {}

    static String of(String path, String sha256) {
        var digest =
                Snapshot.digest().digest((READING + "\n" + sha256 + "\n" + path).getBytes(UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
