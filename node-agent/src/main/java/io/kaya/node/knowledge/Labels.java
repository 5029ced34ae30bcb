package io.kaya.node.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What the operator says of the documents that an answer rests on, read again each time. What
 * cannot be known is not taken for unmarked.
 */
@ApplicationScoped
public class Labels {
    private static final Logger LOG = Logger.getLogger(Labels.class);

    private final KnowledgeConfig config;
    private final Documents documents;
    private volatile String told = "";

    Labels(KnowledgeConfig config, Documents documents) {
        this.config = config;
        this.documents = documents;
    }

    /**
     * Of all these documents together; empty when nothing was ever marked, when the marks cannot be
     * read, or when a document is not there any more.
     *
     * @param titles by the document's id
     */
    public Optional<Marks> of(Map<String, String> titles) {
        return file().flatMap(file -> of(file, titles));
    }

    /** Empty also where they cannot be read, which is told once. */
    Optional<LabelsFile> file() {
        try {
            return LabelsFile.in(config.documents());
        } catch (LabelsFile.BrokenLabelsException broken) {
            var why = String.valueOf(broken.getMessage());
            if (!why.equals(told)) LOG.warnf("%s; until then no label is known", why);
            told = why;
            return Optional.empty();
        }
    }

    /** Why they cannot be read; for those who can mend the file. */
    Optional<String> problem() {
        try {
            LabelsFile.in(config.documents());
            return Optional.empty();
        } catch (LabelsFile.BrokenLabelsException broken) {
            return Optional.ofNullable(broken.getMessage());
        }
    }

    private Optional<Marks> of(LabelsFile file, Map<String, String> titles) {
        var paths = documents.paths(titles);
        return paths.keySet().containsAll(titles.keySet())
                ? Optional.of(paths.values().stream().map(file::of).reduce(Marks.NONE, Marks::and))
                : Optional.empty();
    }
}
