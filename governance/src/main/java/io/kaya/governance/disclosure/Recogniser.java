package io.kaya.governance.disclosure;

import java.util.stream.Stream;

/** Notices one kind of passage. It reads the folded text, whose places are those of the text. */
interface Recogniser {
    Stream<Hit> find(String folded);
}
