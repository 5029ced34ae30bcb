package io.kaya.node.knowledge;

import io.kaya.inference.text.Sentences;
import io.kaya.inference.text.Words;
import io.kaya.node.knowledge.reading.Locator;
import io.kaya.node.knowledge.reading.ReadDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a document into passages of about a paragraph: whole sentences, never across a heading or a
 * page, small neighbours together, and no word left out.
 */
final class Passages {
    private static final int ENOUGH = 100;
    private static final int FAIR = 50;
    private static final int FULL = 180;
    private static final int SMALL = 40;
    private static final int FULL_WITH_REST = 220;

    private final List<Chunk> chunks = new ArrayList<>();
    private Optional<Chunk> open = Optional.empty();

    private Passages() {}

    static List<Passage> of(String documentId, ReadDocument document) {
        var passages = new Passages();
        for (var section : document.sections()) {
            for (var paragraph : section.text().split("\n\n"))
                passages.add(section.locator(), paragraph);
        }
        passages.close();
        return passages.chunks.stream()
                .map(chunk ->
                        new Passage(
                                documentId,
                                document.title(),
                                chunk.place.toString(),
                                chunk.text.toString()))
                .toList();
    }

    private void add(Locator place, String paragraph) {
        var words = Words.count(paragraph);
        if (words == 0) return;
        // Rather an end between two paragraphs than one inside the next.
        if (open.filter(
                        chunk ->
                                !chunk.takes(place)
                                        || (chunk.words >= FAIR && chunk.words + words > FULL))
                .isPresent()) {
            close();
        }
        for (var piece : pieces(paragraph)) {
            if (open.filter(chunk -> chunk.words + Words.count(piece.text) > FULL).isPresent())
                close();
            if (open.isEmpty()) open = Optional.of(new Chunk(place));
            open.orElseThrow().add(place, piece.text, piece.apart);
        }
        if (open.filter(chunk -> chunk.words >= ENOUGH).isPresent()) close();
    }

    private void close() {
        open.ifPresent(chunk -> {
            if (!joinsLast(chunk)) chunks.add(chunk);
        });
        open = Optional.empty();
    }

    private boolean joinsLast(Chunk rest) {
        if (chunks.isEmpty() || rest.words >= SMALL) return false;
        var last = chunks.getLast();
        if (!last.takes(rest.place) || last.words + rest.words > FULL_WITH_REST) return false;
        last.add(rest.place, rest.text.toString(), rest.apart);
        return true;
    }

    /** What is never cut, and what stands before it. */
    private record Piece(String text, String apart) {}

    /** Sentences, and of one that is too long for a passage its parts. */
    private static List<Piece> pieces(String paragraph) {
        var pieces = new ArrayList<Piece>();
        int end = -1;
        for (var span : Sentences.of(paragraph)) {
            var apart = end < 0 ? "\n\n" : paragraph.substring(end, span.start());
            end = span.end();
            var words = List.of(span.of(paragraph).split("\\s+"));
            for (int from = 0; from < words.size(); from += FULL) {
                var some = words.subList(from, Math.min(words.size(), from + FULL));
                pieces.add(new Piece(String.join(" ", some), from == 0 ? apart : " "));
            }
        }
        return pieces;
    }
}
