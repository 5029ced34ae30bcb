package io.kaya.inference.encoder;

import ai.onnxruntime.OrtEnvironment;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Encodes texts with ONNX Runtime.
 *
 * <p>Two sessions: bulk work runs single-threaded batches side by side, a query takes all cores for
 * itself. A text longer than the model reads is cut, counted, logged and marked in its result.
 */
public final class OnnxEncoder implements Encoder, EmbeddingModel {

    private static final Logger LOG = Logger.getLogger(OnnxEncoder.class);

    private final String model;
    private final Device device;
    private final int batchTokens;
    private final Tokens tokens;
    private final Forward bulk;
    private final Forward query;
    private final ExecutorService callers;
    private final AtomicLong cut = new AtomicLong();

    private OnnxEncoder(ModelFiles files, Provider wanted, int cores) {
        var environment = OrtEnvironment.getEnvironment();
        var sessions = new Sessions(environment, files, wanted);
        this.model = files.fingerprint();
        this.device = sessions.device();
        this.batchTokens = files.batchTokens();
        this.tokens = new Tokens(files.tokenizer(), files.maxTokens());
        this.bulk = new Forward(environment, sessions.open(1));
        this.query = new Forward(environment, sessions.open(cores));
        this.callers =
                Executors.newFixedThreadPool(
                        cores, Thread.ofPlatform().daemon().name("encoder-", 0).factory());
        if (device.provider() != wanted && wanted != Provider.AUTO) {
            LOG.warnf("Model %s runs on the CPU: %s", files.name(), device.why());
        }
    }

    /** The default model, wherever it runs best. */
    public static OnnxEncoder builtIn() {
        return open(ModelFiles.builtIn(), Provider.AUTO);
    }

    public static OnnxEncoder open(ModelFiles files, Provider wanted) {
        return new OnnxEncoder(files, wanted, Runtime.getRuntime().availableProcessors());
    }

    public Device device() {
        return device;
    }

    /** How many texts were too long for the model since it was opened. */
    public long textsCut() {
        return cut.get();
    }

    @Override
    public float[] query(String text) {
        var ids = tokens.of(List.of(text)).getFirst();
        note(List.of(ids));
        return query.run(List.of(ids.read()))[0];
    }

    @Override
    public List<Encoded> encode(List<String> texts) {
        var ids = tokens.of(texts);
        note(ids);
        var encoded = new ArrayList<Encoded>(Collections.nCopies(ids.size(), null));
        var running =
                Batches.of(ids, batchTokens).stream()
                        .map(batch ->
                                CompletableFuture.runAsync(() -> run(batch, ids, encoded), callers))
                        .toList();
        try {
            running.forEach(CompletableFuture::join);
        } catch (CompletionException failed) {
            running.forEach(one -> one.cancel(false));
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        return Collections.unmodifiableList(encoded);
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        var encoded = encode(segments.stream().map(TextSegment::text).toList());
        var embeddings = encoded.stream().map(one -> Embedding.from(one.vector())).toList();
        var cutTexts =
                IntStream.range(0, encoded.size())
                        .filter(i -> encoded.get(i).cut())
                        .boxed()
                        .toList();
        return Response.from(embeddings, null, null, Map.of("cut", cutTexts));
    }

    @Override
    public int dimension() {
        return bulk.dimension();
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public void close() {
        callers.close();
        bulk.close();
        query.close();
        tokens.close();
    }

    private void run(List<Integer> batch, List<Tokens.Ids> ids, List<Encoded> encoded) {
        var vectors = bulk.run(batch.stream().map(i -> ids.get(i).read()).toList());
        for (int row = 0; row < vectors.length; row++) {
            var text = ids.get(batch.get(row));
            encoded.set(batch.get(row), new Encoded(vectors[row], text.all(), text.read().length));
        }
    }

    private void note(List<Tokens.Ids> ids) {
        for (var text : ids) {
            if (text.read().length < text.all()) {
                cut.incrementAndGet();
                LOG.warnf(
                        "A text of %d tokens is longer than the %d that model %s reads; its end is"
                                + " not in its vector. Split it into smaller passages",
                        text.all(), text.read().length, model);
            }
        }
    }
}
