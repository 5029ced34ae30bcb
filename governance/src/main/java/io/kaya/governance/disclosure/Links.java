package io.kaya.governance.disclosure;

/** What a page or a mail program makes a link of, as patterns that ignore case. */
final class Links {
    /** With one of these a domain and its path need no scheme to be followed. */
    private static final String TOP =
            "(?:com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|cloud|online|site|xyz|me|eu|uk"
                    + "|us|ca|au|nz|in|kr|jp|cn|de|fr|es|it|nl|be|ch|at|se|no|dk|fi|is|ie|pl|cz|pt"
                    + "|br|ru|za|tr|gr|hu|ro|ly|gl|to|sh|example|test|invalid|local|internal)";

    static final String START =
            "(?:\\p{L}[\\p{L}\\p{N}+.-]{0,20}+://|\\bwww\\.(?=[a-z0-9])"
                    + "|\\b(?:javascript|vbscript|mailto):(?=\\S)|\\bdata:(?=[a-z]+/|[;,]\\S)"
                    + "|(?<![\\w:/.])//(?=(?:[a-z0-9-]{1,63}\\.){1,8}[a-z]{2})"
                    + "|(?<![\\p{L}\\p{N}@_-])(?:[\\p{L}\\p{N}_-]{1,63}+\\.){1,8}"
                    + TOP
                    + "(?![a-z0-9-])(?::\\d{1,5})?/(?=\\?|[a-z0-9=&%~_.-][a-z0-9=&%~_.?/-])"
                    // Three names and no path: the first may say anything.
                    + "|(?<![\\p{L}\\p{N}@._/-])(?:[a-z0-9-]{2,63}+\\.){2,8}"
                    + TOP
                    + "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])"
                    + "|\\\\\\\\(?=[a-z0-9.-]{2,253}\\\\))";

    private static final String ADDRESS = "[^\\s<>\"'()\\[\\]]*+";

    /** A name that stands right behind a quotation mark or bracket belongs to it as well. */
    static final String REST =
            ADDRESS + "(?:[\"')\\]]{1,3}+\\.[\\p{L}\\p{N}]" + ADDRESS + "){0,9}+";

    private Links() {}
}
