package io.kaya.benchmarks.quality;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Questions on articles, in the form of SQuAD. */
public record Squad(List<Article> data) {

    public record Article(String title, List<Paragraph> paragraphs) {}

    public record Paragraph(String context, List<Question> qas) {}

    public record Question(String id, String question, List<Answer> answers) {}

    public record Answer(String text) {}

    private static final JsonMapper LENIENT =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    public static Squad read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** The project's own questions, on which every threshold and weight is fitted. */
    public static Squad calibration() throws IOException {
        try (var in = Squad.class.getResourceAsStream("/calibration/questions.json")) {
            if (in == null) {
                throw new IOException("The calibration questions are missing from this build");
            }
            return read(in);
        }
    }

    /** Titles as people write them: data sets put underscores for spaces. */
    static String title(Article article) {
        return article.title().replace('_', ' ');
    }

    private static Squad read(InputStream in) throws IOException {
        return LENIENT.readValue(in, Squad.class);
    }
}
