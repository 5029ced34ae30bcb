package io.kaya.sandbox.supervisor;

/** A part that all others need did not start. */
public final class PartFailedException extends RuntimeException {
    PartFailedException(PartReport part) {
        super("%s did not start; the end of %s says why".formatted(part.name(), part.log()));
    }
}
