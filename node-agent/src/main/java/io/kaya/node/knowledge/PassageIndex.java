package io.kaya.node.knowledge;

import io.kaya.inference.encoder.Encoded;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Terms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The passages of one organisation, found by words and by meaning in one index on disk.
 *
 * <p>Changes are seen by the next search and survive a crash from the next commit on. Any number of
 * threads may read and write.
 */
public final class PassageIndex implements AutoCloseable {

    static final String VECTOR = "vector";
    private static final String DOCUMENT = "document";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String LOCATOR = "locator";
    private static final String TEXT = "text";
    private static final String BODY = "body";
    private static final int MOST_TERMS = 64;

    private interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private final Encoder encoder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private PassageIndex(FSDirectory directory, IndexWriter writer, Encoder encoder)
            throws IOException {
        this.encoder = encoder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** An index that another model wrote starts empty: its vectors could not be compared. */
    public static PassageIndex open(Path folder, Encoder encoder) {
        try {
            var directory = FSDirectory.open(folder);
            var writer = IndexFiles.writer(directory, encoder.model());
            return new PassageIndex(directory, writer, encoder);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The index in " + folder + " cannot be opened; is another process using it?",
                    failed);
        }
    }

    /** Puts these passages where the document's former ones were, all at once. */
    public void replace(String documentId, List<Passage> passages) {
        replaceAll(Map.of(documentId, passages));
    }

    /**
     * The same for many documents, whose texts are encoded together.
     *
     * @return by document, how many of its passages the model could not read to their end
     */
    public Map<String, Integer> replaceAll(Map<String, List<Passage>> documents) {
        var passages = documents.values().stream().flatMap(List::stream).toList();
        var vectors = encoder.encode(passages.stream().map(PassageIndex::body).toList()).iterator();
        var cut = new TreeMap<String, Integer>();
        documents.forEach((id, own) -> cut.put(id, replace(id, own, vectors)));
        return cut;
    }

    private int replace(String documentId, List<Passage> passages, Iterator<Encoded> vectors) {
        int cut = 0;
        var documents = new ArrayList<Document>();
        for (var passage : passages) {
            var encoded = vectors.next();
            var id = documentId + "#" + documents.size();
            documents.add(document(documentId, id, passage, encoded.vector()));
            if (encoded.cut()) cut++;
        }
        try {
            writer.updateDocuments(new Term(DOCUMENT, documentId), documents);
        } catch (IOException failed) {
            throw new UncheckedIOException("Document " + documentId + " was not indexed", failed);
        }
        return cut;
    }

    public void remove(String documentId) {
        try {
            writer.deleteDocuments(new Term(DOCUMENT, documentId));
        } catch (IOException failed) {
            throw new UncheckedIOException("Document " + documentId + " was not removed", failed);
        }
    }

    /** Makes every change so far survive a crash. */
    public void commit() {
        try {
            IndexFiles.commit(writer, encoder.model());
        } catch (IOException failed) {
            throw new UncheckedIOException("The index could not be committed", failed);
        }
    }

    /** The passages that fit best, best first. */
    public List<Evidence> search(String query, int most) {
        return search(query, encoder.query(query), most);
    }

    /** The same for a query whose vector is known already. */
    public List<Evidence> search(String query, float[] vector, int most) {
        return reading(searcher -> search(searcher, query, vector, most));
    }

    /** How telling a term is among this organisation's passages. */
    public Map<String, Double> rarity(Set<String> terms) {
        return reading(searcher -> {
            var rarity = new TreeMap<String, Double>();
            var all = searcher.getIndexReader().numDocs();
            for (var term : terms) {
                var with = searcher.getIndexReader().docFreq(new Term(BODY, term));
                rarity.put(term, Bm25.rarity(all, Math.min(with, all)));
            }
            return rarity;
        });
    }

    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /** The ids of all documents that have a passage here. */
    public Set<String> documents() {
        return reading(searcher -> {
            var ids = new TreeSet<String>();
            var terms = MultiTerms.getTerms(searcher.getIndexReader(), DOCUMENT);
            if (terms != null) {
                var each = terms.iterator();
                for (var id = each.next(); id != null; id = each.next()) {
                    var term = new Term(DOCUMENT, id);
                    if (searcher.count(new TermQuery(term)) > 0) {
                        ids.add(id.utf8ToString());
                    }
                }
            }
            return ids;
        });
    }

    /** All passages of one document, in their order. */
    public List<Passage> passages(String documentId) {
        return reading(searcher -> {
            var query = new TermQuery(new Term(DOCUMENT, documentId));
            var hits = searcher.search(query, Math.max(1, searcher.count(query)));
            var found = new ArrayList<Passage>();
            for (var hit : hits.scoreDocs) {
                found.add(passage(searcher.storedFields().document(hit.doc)));
            }
            return found;
        });
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            commit();
        } catch (IOException failed) {
            throw new UncheckedIOException("The index could not be closed", failed);
        }
    }

    private List<Evidence> search(IndexSearcher searcher, String query, float[] vector, int most)
            throws IOException {
        var candidates = new TreeMap<Integer, Double>();
        double best = 0;
        var words = words(query);
        for (var hit : searcher.search(words, 3 * most).scoreDocs) {
            candidates.put(hit.doc, (double) hit.score);
            best = Math.max(best, hit.score);
        }
        for (int near : Nearest.documents(searcher, vector, 3 * most)) {
            if (!candidates.containsKey(near)) {
                var score = searcher.explain(words, near).getValue().doubleValue();
                candidates.put(near, score);
            }
        }
        var cosines = Nearest.cosines(searcher, vector, candidates.keySet());
        var found = new ArrayList<Evidence>();
        for (var candidate : candidates.entrySet()) {
            var stored = searcher.storedFields().document(candidate.getKey());
            found.add(
                    new Evidence(
                            stored.get(ID),
                            passage(stored),
                            best == 0 ? 0 : candidate.getValue() / best,
                            cosines.getOrDefault(candidate.getKey(), 0.0)));
        }
        found.sort(
                Comparator.comparingDouble(Evidence::score).reversed().thenComparing(Evidence::id));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static Query words(String query) {
        var any = new BooleanQuery.Builder();
        Terms.distinct(query).stream()
                .limit(MOST_TERMS)
                .forEach(term ->
                        any.add(new TermQuery(new Term(BODY, term)), BooleanClause.Occur.SHOULD));
        return any.build();
    }

    private <T> T reading(Reading<T> reading) {
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The index could not be read", failed);
        }
    }

    private static String body(Passage passage) {
        return passage.title() + "\n" + passage.text();
    }

    private static Passage passage(Document stored) {
        return new Passage(
                stored.get(DOCUMENT), stored.get(TITLE), stored.get(LOCATOR), stored.get(TEXT));
    }

    private static Document document(
            String documentId, String id, Passage passage, float[] vector) {
        var document = new Document();
        document.add(new StringField(DOCUMENT, documentId, Field.Store.YES));
        document.add(new StoredField(ID, id));
        document.add(new StoredField(TITLE, passage.title()));
        document.add(new StoredField(LOCATOR, passage.locator()));
        document.add(new StoredField(TEXT, passage.text()));
        document.add(new TextField(BODY, body(passage), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }
}
