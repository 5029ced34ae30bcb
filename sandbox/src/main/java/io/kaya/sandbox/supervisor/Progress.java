package io.kaya.sandbox.supervisor;

/** Is told of every change of every part, from the thread of that part. */
@FunctionalInterface
public interface Progress {
    void changed(PartReport part);
}
