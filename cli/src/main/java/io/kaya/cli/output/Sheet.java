package io.kaya.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a person, wrapped to the width of the screen. */
public final class Sheet {
    private final List<String> lines = new ArrayList<>();
    private final int width;
    private final Style style;
    private final String where;

    Sheet(int width, Style style, String where) {
        this.width = width;
        this.style = style;
        this.where = where;
    }

    public Style style() {
        return style;
    }

    public Sheet gap() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) lines.add("");
        return this;
    }

    public Sheet heading(String text) {
        gap();
        lines.add(style.bold(text));
        return this;
    }

    /** A paragraph; its further lines stand under the text, not under the label. */
    public Sheet text(String label, String text) {
        var indent = Words.width(label);
        var first = true;
        for (var line : Words.wrap(Words.clean(text), Math.max(20, width - indent))) {
            lines.add(((first ? label : " ".repeat(indent)) + line).stripTrailing());
            first = false;
        }
        return this;
    }

    public Sheet text(String text) {
        return text("", text);
    }

    public Sheet faint(String label, String text) {
        var indent = Words.width(label);
        for (var line : Words.wrap(Words.clean(text), Math.max(20, width - indent))) {
            lines.add(label + style.dim(line));
        }
        return this;
    }

    /** A command to copy, never wrapped; it goes where this one went. */
    public Sheet command(String line) {
        lines.add("  " + line + where);
        return this;
    }

    public Sheet table(Table table, String empty) {
        return table.isEmpty() ? text(empty) : add(table.lines(width, style));
    }

    public Sheet add(List<String> more) {
        lines.addAll(more);
        return this;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
