package io.kaya.node.knowledge;

import io.kaya.inference.text.Terms;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;

/** How the index lies on disk, and which model wrote it. */
final class IndexFiles {

    private static final String MODEL = "model";

    /** Keeps the stock codec's name, so that any Lucene can read what is written. */
    private static final class Codec extends Lucene104Codec {
        private final KnnVectorsFormat eightBit = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return eightBit;
        }
    }

    private IndexFiles() {}

    static IndexWriter writer(Directory directory, String model) throws IOException {
        var config =
                new IndexWriterConfig(Terms.analyzer())
                        .setCodec(new Codec())
                        .setCommitOnClose(false)
                        .setOpenMode(
                                wroteIt(directory, model)
                                        ? OpenMode.CREATE_OR_APPEND
                                        : OpenMode.CREATE);
        var writer = new IndexWriter(directory, config);
        commit(writer, model);
        return writer;
    }

    static void commit(IndexWriter writer, String model) throws IOException {
        writer.setLiveCommitData(Map.of(MODEL, model).entrySet());
        writer.commit();
    }

    private static boolean wroteIt(Directory directory, String model) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return false;
        }
        try (var reader = DirectoryReader.open(directory)) {
            return model.equals(reader.getIndexCommit().getUserData().get(MODEL));
        } catch (IndexFormatTooOldException
                | IndexFormatTooNewException
                | CorruptIndexException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException unusable) {
            return startOver(directory);
        }
    }

    /** The documents are still in their folder, so an index that cannot be read is built again. */
    private static boolean startOver(Directory directory) throws IOException {
        for (var name : directory.listAll()) {
            if (name.matches("(pending_)?segments.*|_.*")) {
                directory.deleteFile(name);
            }
        }
        return false;
    }
}
