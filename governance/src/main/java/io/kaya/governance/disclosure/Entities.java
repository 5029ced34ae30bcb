package io.kaya.governance.disclosure;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML's other way to write a character, which a page turns back. */
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile(
                    "&(?:#(?<ten>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z]{2,8}));");
    private static final Map<String, String> NAMED =
            Map.ofEntries(
                    Map.entry("lt", "<"),
                    Map.entry("gt", ">"),
                    Map.entry("amp", "&"),
                    Map.entry("quot", "\""),
                    Map.entry("apos", "'"),
                    Map.entry("colon", ":"),
                    Map.entry("sol", "/"),
                    Map.entry("period", "."),
                    Map.entry("lpar", "("),
                    Map.entry("rpar", ")"),
                    Map.entry("lbrack", "["),
                    Map.entry("lsqb", "["),
                    Map.entry("rbrack", "]"),
                    Map.entry("rsqb", "]"),
                    Map.entry("excl", "!"),
                    Map.entry("commat", "@"),
                    Map.entry("nbsp", "\u00a0"),
                    Map.entry("Tab", "\t"),
                    Map.entry("NewLine", "\n"));

    private Entities() {}

    static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(meant(entity)));
    }

    private static String meant(MatchResult entity) {
        if (entity.group("name") != null) {
            return NAMED.getOrDefault(entity.group("name"), entity.group());
        }
        var codePoint =
                entity.group("ten") != null
                        ? Integer.parseInt(entity.group("ten"))
                        : Integer.parseInt(entity.group("hex"), 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    }
}
