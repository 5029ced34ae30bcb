package io.kaya.cli.output;

import java.util.Map;

/** Which streams end at a person's screen, how wide it is, and whether it may show colour. */
public record Terminal(boolean in, boolean out, boolean err, int columns, boolean colour) {
    private static final int UNKNOWN_WIDTH = 100;
    private static final int WIDEST = 120;

    public static final Terminal NONE = new Terminal(false, false, false, UNKNOWN_WIDTH, false);

    public Terminal {
        columns = columns <= 0 ? UNKNOWN_WIDTH : Math.clamp(columns, 40, WIDEST);
    }

    /** The script tells, because Java alone cannot say which of its streams is a terminal. */
    public static Terminal of(String streams, String columns, Map<String, String> environment) {
        var dumb = "dumb".equals(environment.get("TERM"));
        var plain = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                streams.contains("i"),
                streams.contains("o"),
                streams.contains("e") && !dumb,
                columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 0,
                !dumb && !plain);
    }

    public Style outStyle() {
        return new Style(out && colour);
    }

    public Style errStyle() {
        return new Style(err && colour);
    }

    /** Somebody sits there who can answer a question. */
    public boolean canAsk() {
        return in && err;
    }
}
