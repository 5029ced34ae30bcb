package io.kaya.cli.output;

/** Runs when a person presses Ctrl-C while it is open. */
public final class OnInterrupt implements AutoCloseable {
    private final Thread hook;

    public OnInterrupt(Runnable words) {
        hook = Thread.ofPlatform().name("interrupted").unstarted(words);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook has spoken.
        }
    }
}
