package io.kaya.cli.demo;

import io.kaya.cli.output.Format;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.LiveBlock;
import io.kaya.cli.output.Output;
import io.kaya.cli.output.Style;
import io.kaya.cli.output.Words;
import io.kaya.sandbox.supervisor.PartReport;
import io.kaya.sandbox.supervisor.Phase;
import io.kaya.sandbox.supervisor.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells how far each part has come: a block on a terminal, else a line for each change. */
final class StartProgress implements Progress, AutoCloseable {
    private final Output output;
    private final LiveBlock block;
    private final Map<String, PartReport> parts = new LinkedHashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private boolean done;

    StartProgress(Output output) {
        this.output = output;
        block = new LiveBlock(output);
    }

    @Override
    public synchronized void changed(PartReport part) {
        var before = parts.put(part.name(), part);
        if (before != null && before.state() == part.state()) return;
        output.event(
                "part", Json.object().put("name", part.name()).put("state", word(part.state())));
        // Later changes are the log's: a demo that runs is quiet, unless something broke.
        if (done && part.state() != Phase.RESTARTING && part.state() != Phase.FAILED) return;
        if (live()) block.draw(lines());
        else output.note(part.name() + ": " + word(part.state()));
    }

    /** What else is known of a part, such as how many documents a node has read. */
    synchronized void remark(String part, String remark) {
        if (remark.equals(remarks.put(part, remark)) || done) return;
        if (live()) block.draw(lines());
        else if (!remark.isEmpty()) output.note(part + ": " + remark);
    }

    @Override
    public synchronized void close() {
        block.clear();
        done = true;
    }

    private boolean live() {
        return !done && output.format() == Format.text && output.terminal().err();
    }

    private List<String> lines() {
        var style = output.terminal().errStyle();
        var names = parts.keySet().stream().mapToInt(Words::width).max().orElse(0);
        return parts.values().stream()
                .map(part ->
                        "  %s  %s %s"
                                .formatted(
                                        Words.pad(part.name(), names),
                                        Words.pad(coloured(part.state(), style), 10),
                                        remarks.getOrDefault(part.name(), ""))
                                .stripTrailing())
                .toList();
    }

    private static String coloured(Phase phase, Style style) {
        return switch (phase) {
            case READY -> style.good(word(phase));
            case STARTING, RESTARTING -> style.waiting(word(phase));
            case STOPPED -> style.dim("not started");
            case FAILED -> style.bad(word(phase));
        };
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
