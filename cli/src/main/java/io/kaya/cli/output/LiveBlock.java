package io.kaya.cli.output;

import java.util.List;

/** A few lines on a terminal that are written over while things change. */
public final class LiveBlock {
    private final Output output;
    private int drawn;

    public LiveBlock(Output output) {
        this.output = output;
    }

    public void draw(List<String> lines) {
        var text = new StringBuilder(erase());
        for (var line : lines) text.append(line).append('\n');
        drawn = lines.size();
        output.raw(text.toString());
    }

    public void clear() {
        if (drawn > 0) output.raw(erase());
        drawn = 0;
    }

    private String erase() {
        return drawn == 0 ? "" : "\033[" + drawn + "A\033[J";
    }
}
