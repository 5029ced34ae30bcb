package io.kaya.governance.disclosure;

/** What one recogniser noticed, before overlaps are resolved. */
record Hit(FindingType type, Weight weight, int start, int end, double score, String explanation) {
    int length() {
        return end - start;
    }

    Hit over(int newStart, int newEnd) {
        return new Hit(type, weight, newStart, newEnd, score, explanation);
    }

    /** The same in the text that was folded. */
    Hit in(Folded folded) {
        return over(folded.start(start), folded.end(end));
    }
}
