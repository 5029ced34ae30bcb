package io.kaya.node.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes what a node's card could say about its documents. The operator edits and approves it,
 * and it is scanned like a reply: nothing leaves from here.
 */
public final class CardProposal {

    /** Leaves room for the rest of a card in a message of 256 KB. */
    public static final int MOST_BYTES = 120_000;

    private static final int PHRASES = 20;
    private static final int MOST_PHRASES = PHRASES + PHRASES / 2;
    private static final int LONGEST_TITLE = 160;

    private record Titled(String title, List<Passage> passages) {}

    private CardProposal() {}

    public static List<Holding> of(PassageIndex index) {
        return of(index.documents().stream().map(index::passages).toList(), MOST_BYTES);
    }

    /** The same for passages in memory, one list a document. */
    public static List<Holding> of(List<List<Passage>> documents, int mostBytes) {
        var titled = byTitle(documents);
        var phrases =
                new KeyPhrases(
                        titled.stream()
                                .map(one -> one.passages().stream().map(Passage::text).toList())
                                .toList());
        var holdings = new ArrayList<Holding>();
        for (int i = 0; i < titled.size(); i++) {
            holdings.add(new Holding(shortened(titled.get(i).title()), phrases.of(i, PHRASES)));
        }
        return fitting(holdings, mostBytes);
    }

    /** Longest documents first, since they are the last to be left out. */
    private static List<Titled> byTitle(List<List<Passage>> documents) {
        Map<String, List<Passage>> titles = new LinkedHashMap<>();
        for (var document : documents) {
            for (var passage : document) {
                titles.computeIfAbsent(passage.title(), _ -> new ArrayList<>()).add(passage);
            }
        }
        return titles.entrySet().stream()
                .map(one -> new Titled(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparingInt((Titled one) -> -one.passages().size())
                                .thenComparing(Titled::title))
                .toList();
    }

    private static List<Holding> fitting(List<Holding> holdings, int mostBytes) {
        for (int phrases = MOST_PHRASES; phrases > 0; phrases--) {
            var most = phrases;
            var shorter = holdings.stream().map(one -> atMost(one, most)).toList();
            if (shorter.stream().mapToInt(CardProposal::bytes).sum() <= mostBytes) {
                return shorter;
            }
        }
        var fitting = new ArrayList<Holding>();
        int sum = 0;
        for (var holding : holdings) {
            var one = atMost(holding, 1);
            sum += bytes(one);
            if (sum > mostBytes) {
                break;
            }
            fitting.add(one);
        }
        return fitting;
    }

    private static Holding atMost(Holding holding, int phrases) {
        var fewer = holding.phrases().stream().limit(phrases).toList();
        return new Holding(holding.title(), fewer);
    }

    /** With quotes, commas and brackets of its JSON. */
    private static int bytes(Holding holding) {
        return holding.line().getBytes(StandardCharsets.UTF_8).length
                + 4 * holding.phrases().size()
                + 40;
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
