package io.kaya.sandbox.supervisor;

/** Starts one part, as often as it is needed. */
@FunctionalInterface
interface Launcher {
    Running launch() throws Exception;
}
