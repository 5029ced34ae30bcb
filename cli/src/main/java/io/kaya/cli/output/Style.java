package io.kaya.cli.output;

/** Emphasis that never carries meaning of its own: without colour the words say the same. */
public record Style(boolean colour) {
    public static final Style PLAIN = new Style(false);

    public String bold(String text) {
        return in("1", text);
    }

    public String dim(String text) {
        return in("2", text);
    }

    public String good(String text) {
        return in("32", text);
    }

    public String waiting(String text) {
        return in("33", text);
    }

    public String bad(String text) {
        return in("31", text);
    }

    private String in(String code, String text) {
        return colour && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
