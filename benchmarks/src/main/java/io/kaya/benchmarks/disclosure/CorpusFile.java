package io.kaya.benchmarks.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaya.governance.disclosure.FindingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A corpus of one's own, a JSON object a line. */
final class CorpusFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private record Line(@Nullable String text, @Nullable List<Mark> spans) {}

    private record Mark(int start, int end, @Nullable String type) {}

    private CorpusFile() {}

    /**
     * @throws BadCorpusException if a line is no document
     */
    static List<Labelled> read(Path file) throws IOException {
        var documents = new ArrayList<Labelled>();
        var lines = Files.readAllLines(file);
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                documents.add(document(lines.get(i), file.getFileName() + ":" + (i + 1) + ": "));
            }
        }
        if (documents.isEmpty()) {
            throw new BadCorpusException(file + " has no documents; write one JSON object a line");
        }
        return documents;
    }

    private static Labelled document(String line, String where) {
        try {
            var read = JSON.readValue(line, Line.class);
            if (read == null || read.text() == null || read.spans() == null) {
                throw new BadCorpusException(
                        where
                                + "a document has a text and spans, such as"
                                + " {\"text\": \"…\", \"spans\": []}");
            }
            var spans = read.spans().stream().map(CorpusFile::span).toList();
            return new Labelled(read.text(), spans);
        } catch (JsonProcessingException noDocument) {
            throw new BadCorpusException(where + "no document: " + noDocument.getOriginalMessage());
        } catch (IllegalArgumentException nonsense) {
            throw new BadCorpusException(where + nonsense.getMessage());
        }
    }

    private static Labelled.Span span(Mark mark) {
        return new Labelled.Span(
                mark.start(), mark.end(), FindingType.of(String.valueOf(mark.type())));
    }
}
