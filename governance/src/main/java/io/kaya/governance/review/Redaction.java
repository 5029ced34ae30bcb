package io.kaya.governance.review;

import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;

/** What a person wants replaced by a mark before the texts leave. */
public sealed interface Redaction {
    /** Of what class it is; the mark names the class. */
    FindingType type();

    /**
     * One passage of one text.
     *
     * @param index of the text, from 0
     * @param start in UTF-16 units
     * @param end after the last unit
     */
    record Span(int index, int start, int end, FindingType type) implements Redaction {
        public static Span of(int index, Finding finding) {
            return new Span(index, finding.start(), finding.end(), finding.type());
        }
    }

    /** Wherever it stands, in all texts, with the same capitals, also inside a longer word. */
    record Text(String text, FindingType type) implements Redaction {
        public Text {
            if (text.isBlank()) {
                throw new NothingToRedactException(
                        "A redaction by text needs a text; write the words that are to go");
            }
        }

        /** Without the words, so that a log line cannot leak them. */
        @Override
        public String toString() {
            return "Text[" + type.wireName() + "]";
        }
    }
}
