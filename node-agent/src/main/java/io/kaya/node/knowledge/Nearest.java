package io.kaya.node.knowledge;

import io.kaya.inference.encoder.Encoder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;

/** Search by meaning: exact while the index is small, by graph and exact re-scoring beyond. */
final class Nearest {

    /** Up to here a scan takes a few milliseconds and misses nothing. */
    private static final int SCANNED = 20_000;

    private record Near(int document, double cosine) {}

    private Nearest() {}

    static List<Integer> documents(IndexSearcher searcher, float[] query, int most)
            throws IOException {
        if (searcher.getIndexReader().numDocs() > SCANNED) {
            var graph = new KnnFloatVectorQuery(PassageIndex.VECTOR, query, 3 * most);
            return Stream.of(searcher.search(graph, most).scoreDocs).map(hit -> hit.doc).toList();
        }
        var nearest = new PriorityQueue<Near>((a, b) -> Double.compare(a.cosine(), b.cosine()));
        for (var leaf : searcher.getIndexReader().leaves()) {
            scan(leaf, query, most, nearest);
        }
        return nearest.stream().map(Near::document).toList();
    }

    /** The cosines of these documents, from the vectors as they were written. */
    static Map<Integer, Double> cosines(
            IndexSearcher searcher, float[] query, java.util.Set<Integer> documents)
            throws IOException {
        var cosines = new HashMap<Integer, Double>();
        SortedSet<Integer> sorted = new TreeSet<>(documents);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var values = leaf.reader().getFloatVectorValues(PassageIndex.VECTOR);
            if (values == null) {
                continue;
            }
            var each = values.iterator();
            for (int document :
                    sorted.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc())) {
                if (each.advance(document - leaf.docBase) == document - leaf.docBase) {
                    cosines.put(document, Encoder.cosine(query, values.vectorValue(each.index())));
                }
            }
        }
        return cosines;
    }

    private static void scan(
            LeafReaderContext leaf, float[] query, int most, PriorityQueue<Near> nearest)
            throws IOException {
        var values = leaf.reader().getFloatVectorValues(PassageIndex.VECTOR);
        if (values == null) {
            return;
        }
        var live = leaf.reader().getLiveDocs();
        var each = values.iterator();
        while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live != null && !live.get(each.docID())) {
                continue;
            }
            var cosine = Encoder.cosine(query, values.vectorValue(each.index()));
            nearest.add(new Near(leaf.docBase + each.docID(), cosine));
            if (nearest.size() > most) {
                nearest.poll();
            }
        }
    }
}
