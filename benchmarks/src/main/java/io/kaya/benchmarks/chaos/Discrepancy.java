package io.kaya.benchmarks.chaos;

/** One place where the books do not keep a promise. */
public record Discrepancy(Promise promise, String what) {
    @Override
    public String toString() {
        return promise + ": " + what;
    }
}
