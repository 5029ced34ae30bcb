package io.kaya.governance.disclosure;

/** Something that the operator protects. */
public sealed interface Protected {
    String text();

    /** Where it comes from, for the operator: a column, a glossary, a document. */
    String source();

    /** It must not leave whole, however it is written: a cell of a marked column, a term. */
    record Value(String text, String source) implements Protected {
        /** Without the text, so that a log line cannot leak it. */
        @Override
        public String toString() {
            return "Value of " + source;
        }
    }

    /** No passage of it must leave: a marked document. */
    record Document(String text, String source) implements Protected {
        @Override
        public String toString() {
            return "Document " + source;
        }
    }

    /**
     * A planted trap: not even a piece of it must leave. At least fourteen random letters and
     * digits, so that no piece of it is met by chance.
     */
    record Canary(String text, String source) implements Protected {
        private static final int SHORTEST = 14;

        public Canary {
            if (text.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
                throw new IllegalArgumentException(
                        "The canary in %s has less than %d letters and digits; plant a longer one"
                                .formatted(source, SHORTEST));
            }
        }

        @Override
        public String toString() {
            return "Canary in " + source;
        }
    }
}
