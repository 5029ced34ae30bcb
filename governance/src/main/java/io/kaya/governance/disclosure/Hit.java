package io.kaya.governance.disclosure;

/** What one recogniser noticed, before overlaps are resolved. */
record Hit(FindingType type, Weight weight, int start, int end, double score, String explanation) {
    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    int length() {
        return end - start;
    }
}
