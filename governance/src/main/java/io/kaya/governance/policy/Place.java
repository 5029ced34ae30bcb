package io.kaya.governance.policy;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where something stands in a file, both from 1. */
record Place(int line, @Nullable Integer column) {
    static final Place START = new Place(1, 1);

    static Place of(@Nullable Mark mark) {
        return mark == null ? START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Place of(Node node) {
        return of(node.getStartMark());
    }

    /** Of something within a text; where the text was folded, of the text. */
    static Place within(ScalarNode text, int line, int column) {
        var start = text.getStartMark();
        var end = text.getEndMark();
        if (start == null || end == null) {
            return START;
        }
        if (text.getScalarStyle() == ScalarStyle.LITERAL) {
            return new Place(start.getLine() + 1 + line, null);
        }
        if (start.getLine() != end.getLine()) {
            return of(start);
        }
        var quote = text.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        return new Place(start.getLine() + 1, start.getColumn() + quote + column);
    }
}
