package io.kaya.node.knowledge;

import io.kaya.inference.text.Words;
import io.kaya.node.knowledge.reading.Locator;

/** A passage that is still growing. */
final class Chunk {
    final StringBuilder text = new StringBuilder();
    Locator place;
    int words;
    String apart = " ";

    Chunk(Locator place) {
        this.place = place;
    }

    boolean takes(Locator next) {
        return place.joinedWith(next).isPresent();
    }

    void add(Locator where, String more, String apart) {
        place = place.joinedWith(where).orElse(place);
        if (text.isEmpty()) this.apart = apart;
        else text.append(apart);
        text.append(more);
        words += Words.count(more);
    }
}
