package io.kaya.node.knowledge;

import static io.kaya.access.Roles.ADMIN;
import static io.kaya.access.Roles.AUDITOR;
import static io.kaya.access.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Path("/api/documents")
class DocumentsResource {
    private static final int SHOWN = 10;
    private static final int LONGEST_QUESTION = 4_000;

    private final Documents documents;
    private final PassageIndex index;
    private final FolderWatch watch;
    private final Meter meter;
    private final Labels labels;

    DocumentsResource(
            Documents documents,
            PassageIndex index,
            FolderWatch watch,
            Meter meter,
            Labels labels) {
        this.documents = documents;
        this.index = index;
        this.watch = watch;
        this.meter = meter;
        this.labels = labels;
    }

    /**
     * @param labelsProblem why nobody knows any label, where they cannot be read
     */
    record Holdings(Progress progress, @Nullable String labelsProblem, List<View> documents) {}

    record Standing(Progress progress, Tally documents) {}

    record View(
            String path,
            String title,
            String format,
            String state,
            @Nullable String error,
            int passages,
            long bytes,
            @Nullable Instant indexedAt,
            List<String> warnings,
            @Nullable List<String> labels,
            @Nullable List<String> dataClasses) {
        /**
         * @param marks {@code null} where nobody knows any
         */
        static View of(Document document, @Nullable Marks marks) {
            return new View(
                    document.path,
                    document.title,
                    document.format,
                    document.state.name().toLowerCase(Locale.ROOT),
                    document.error,
                    document.passages,
                    Math.max(0, document.bytes),
                    document.indexedAt,
                    document.warnings,
                    marks == null ? null : marks.labels(),
                    marks == null ? null : marks.dataClasses());
        }
    }

    record Results(List<Result> results) {}

    record Result(
            String title,
            String locator,
            String text,
            double score,
            double lexical,
            double cosine) {
        static Result of(Evidence evidence) {
            var passage = evidence.passage();
            return new Result(
                    passage.title(),
                    passage.locator(),
                    passage.text(),
                    rounded(evidence.score()),
                    rounded(evidence.lexical()),
                    rounded(evidence.cosine()));
        }

        private static double rounded(double score) {
            return Math.round(score * 1000) / 1000.0;
        }
    }

    @GET
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    public Holdings list() {
        var marked = labels.file();
        return new Holdings(
                meter.progress(index.size()),
                labels.problem().orElse(null),
                documents.all().stream()
                        .map(document -> View.of(document, marks(marked, document)))
                        .toList());
    }

    @GET
    @Path("progress")
    @RolesAllowed({OPERATOR, AUDITOR, ADMIN})
    public Standing progress() {
        return new Standing(meter.progress(index.size()), documents.tally());
    }

    private static @Nullable Marks marks(Optional<LabelsFile> marked, Document document) {
        return marked.map(file -> file.of(document.path)).orElse(null);
    }

    @POST
    @Path("reindex")
    @RolesAllowed(OPERATOR)
    public Response reindex() {
        watch.readEverythingAgain();
        return Response.accepted().build();
    }

    @GET
    @Path("search")
    @RolesAllowed(OPERATOR)
    public Results search(@QueryParam("q") @Nullable String question) {
        if (question == null || question.isBlank())
            throw new BadSearchException("A search needs words: add ?q=…");
        if (question.length() > LONGEST_QUESTION) {
            throw new BadSearchException(
                    "A search has at most %,d characters".formatted(LONGEST_QUESTION));
        }
        return new Results(index.search(question, SHOWN).stream().map(Result::of).toList());
    }
}
