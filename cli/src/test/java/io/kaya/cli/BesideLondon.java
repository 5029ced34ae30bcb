package io.kaya.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A command line beside one node, London, that answers what a test tells it to. */
public class BesideLondon {
    @TempDir public Path root;
    protected FakeAgent london;
    protected Typed typed;

    @BeforeEach
    void start() throws IOException {
        london = new FakeAgent();
        typed = new Typed(root).with("london", london);
    }

    @AfterEach
    void stop() {
        london.close();
    }
}
