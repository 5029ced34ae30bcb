package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the files of one format; may throw whatever its library throws. */
interface FormatReader {
    ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException;
}
