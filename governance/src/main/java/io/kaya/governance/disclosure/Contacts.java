package io.kaya.governance.disclosure;

import java.util.Arrays;
import java.util.List;

/** Where somebody or something can be reached, and cards that pay. */
final class Contacts {
    private static final String OF_A_VERSION =
            "(?<!(?:version|versions|section|chapter|clause|figure|table|release|edition|paragraph"
                    + "|firmware|build|software|driver|kernel|revision|utgave|versjon|fassung) )";
    private static final String FOUR_NUMBERS = "\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w-]|\\.\\d)";

    static final List<Recogniser> ALL =
            List.of(
                    Shape.of(
                            FindingType.EMAIL,
                            Weight.HOLD,
                            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+'-]{1,64}+@"
                                    + "(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}"
                                    + "(?:[A-Za-z]{2,24}+(?![A-Za-z0-9])|\\p{L}{2,24}(?![\\p{L}\\p{N}]))",
                            0.99,
                            "An e-mail address"),
                    Shape.of(
                            FindingType.EMAIL,
                            Weight.HOLD,
                            "(?i)(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+"
                                    + " ?[\\[({](?:at|@|æt|chez|arroba)[\\])}] ?[\\p{L}\\p{N}-]{1,63}+"
                                    + "(?: ?(?:\\.|[\\[({](?:dot|\\.|punkt|point|punto)[\\])}]) ?"
                                    + "[\\p{L}\\p{N}-]{2,63}+){1,5}",
                            0.9,
                            "An e-mail address in disguise"),
                    Shape.of(
                                    FindingType.PAYMENT_CARD,
                                    Weight.HOLD,
                                    "(?<![\\p{L}\\d.,-])\\d(?:[ -]?\\d){11,18}(?![\\d\\p{L}]|[.,-]\\d)",
                                    0.95,
                                    "A payment card number, and its check holds")
                            .checked(Contacts::card),
                    Shape.of(
                                    FindingType.IP_ADDRESS,
                                    Weight.HOLD,
                                    "(?i)(?=\\d)(?<![\\w.-])"
                                            + OF_A_VERSION
                                            + "(?<![§v])"
                                            + FOUR_NUMBERS,
                                    0.8,
                                    "An IP address")
                            .checked(text -> octets(text) && tallerThanVersions(text)),
                    Shape.of(
                                    FindingType.IP_ADDRESS,
                                    Weight.HOLD,
                                    "(?i)(?=\\d)(?<![\\w.-])"
                                            + OF_A_VERSION
                                            + "(?<![§v])"
                                            + FOUR_NUMBERS,
                                    0.8,
                                    "An IP address")
                            .checked(Contacts::octets)
                            .near(
                                    "ip|ip-?adress\\p{L}*|ip address\\p{L}*|host|hosts|server|servers"
                                            + "|dns|client|gateway|router|proxy|network|from|via|login"
                                            + "|logged in|ping|address|adresse|dirección"),
                    Shape.of(
                                    FindingType.IP_ADDRESS,
                                    Weight.HOLD,
                                    "(?i)(?<![\\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\\w:])",
                                    0.8,
                                    "An IPv6 address")
                            .checked(Contacts::ipv6),
                    Shape.of(
                            FindingType.URL,
                            Weight.INFORM,
                            "(?i)" + Links.START + Links.REST,
                            0.99,
                            "A link"));

    private Contacts() {}

    private static boolean card(String text) {
        var digits = Shape.digits(text);
        return issued(digits) && Checksums.luhn(digits);
    }

    /** Prefix and length belong to a card scheme. */
    private static boolean issued(String digits) {
        var length = digits.length();
        var two = Integer.parseInt(digits.substring(0, 2));
        var four = Integer.parseInt(digits.substring(0, 4));
        return (digits.startsWith("4") && (length == 16 || length == 19))
                || (length == 16 && ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)))
                || (length == 15 && (two == 34 || two == 37))
                || (length == 14 && (two == 36 || two == 38 || (four >= 3000 && four <= 3059)))
                || (length == 16 && (four == 6011 || two == 65 || (four >= 6440 && four <= 6499)))
                || (length == 16 && four >= 3528 && four <= 3589)
                || (length >= 16 && two == 62)
                || (length == 16 && (two == 60 || two == 81 || two == 82));
    }

    private static boolean octets(String text) {
        for (var part : text.split("\\.")) {
            if (Integer.parseInt(part) > 255 || (part.length() > 1 && part.startsWith("0"))) {
                return false;
            }
        }
        return true;
    }

    /** Versions are numbered low. */
    private static boolean tallerThanVersions(String text) {
        return text.startsWith("10.")
                || Arrays.stream(text.split("\\.")).anyMatch(part -> Integer.parseInt(part) >= 64);
    }

    /** Eight groups, or a gap with enough around it not to be a time or a piece of code. */
    private static boolean ipv6(String text) {
        var groups = text.split(":", -1);
        var filled = Arrays.stream(groups).filter(group -> !group.isEmpty()).count();
        var gap = text.contains("::");
        return text.matches(".*\\d.*")
                && (gap
                        ? filled >= 2 && text.indexOf("::") == text.lastIndexOf("::")
                        : filled == 8);
    }
}
