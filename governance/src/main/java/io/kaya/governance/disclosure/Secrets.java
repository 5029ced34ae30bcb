package io.kaya.governance.disclosure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys, tokens and passwords. None of them may leave, so each blocks. */
final class Secrets {
    private static final String END = "(?![A-Za-z0-9_-])";
    private static final String BEGIN = "(?<![A-Za-z0-9_-])";

    private static final String NAMED =
            "(?i)(?<![a-z])(?:passwords?|passwd|passphrase|pwd|secret|api[ _-]?key|access[ _-]?key"
                    + "|secret[ _-]?key|client[ _-]?secret|access[ _-]?token|auth[ _-]?token"
                    + "|passord|passwort|kennwort|lösenord|adgangskode|mot de passe|contraseña"
                    + "|wachtwoord|salasana|hasło|비밀번호|पासवर्ड)[\"']? ?";

    // What was redacted already is no secret any more.
    private static final String VALUE =
            Stream.of(FindingType.values())
                    .map(type -> Pattern.quote(type.mark()))
                    .collect(Collectors.joining("|", "(?!", ")"));

    static final List<Recogniser> ALL =
            List.of(
                    secret(
                            "-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----"
                                    + "(?:[^-]{0,20000}+-----END [A-Z0-9 ]{0,60}-----"
                                    + "|(?:\\s{1,4}[A-Za-z0-9+/=]{12,200}+){0,500}+)",
                            "A private key"),
                    secret(BEGIN + "(?:AKIA|ASIA)[A-Z0-9]{16}" + END, "A cloud access key"),
                    secret(BEGIN + "gh[pousr]_[A-Za-z0-9]{30,255}+", "A source-host token"),
                    secret(BEGIN + "github_pat_[A-Za-z0-9_]{22,255}+", "A source-host token"),
                    secret(BEGIN + "glpat-[A-Za-z0-9_-]{20,255}+", "A source-host token"),
                    secret(BEGIN + "xox[abprs]-[A-Za-z0-9-]{10,255}+", "A chat token"),
                    secret(
                            BEGIN
                                    + "(?:hf_|npm_|dop_v1_|shpat_|hvs\\.|pypi-|SG\\.|ya29\\.|lin_api_)"
                                    + "[A-Za-z0-9._-]{20,500}+",
                            "A service's token"),
                    secret("AGE-SECRET-KEY-1[A-Z0-9]{40,80}+", "A private key"),
                    secret(
                            "(?i)(?:AccountKey|SharedAccessKey)=(?<it>[A-Za-z0-9+/]{20,200}+={0,2})",
                            "A cloud account's key"),
                    secret(
                            "(?<!\\d)\\d{8,10}:AA[A-Za-z0-9_-]{30,40}+" + END,
                            "A messenger bot's token"),
                    secret(
                            "(?i)hooks\\.slack\\.com/services/(?<it>[A-Z0-9]{5,20}/[A-Z0-9]{5,20}/"
                                    + "[A-Za-z0-9]{16,40}+)",
                            "A chat's webhook"),
                    secret(BEGIN + "AIza[A-Za-z0-9_-]{35}" + END, "A cloud API key"),
                    secret(
                            BEGIN + "[sr]k[-_](?:live|test|proj|ant)[-_][A-Za-z0-9_-]{16,255}+",
                            "An API key"),
                    secret(BEGIN + "sk-[A-Za-z0-9]{20,255}+", "An API key"),
                    secret(
                            BEGIN
                                    + "eyJ[A-Za-z0-9_-]{8,4000}+\\.[A-Za-z0-9_-]{8,8000}+"
                                    + "\\.[A-Za-z0-9_-]{0,2000}+",
                            "A JSON web token"),
                    secret(
                            "(?i)\\bbearer +(?<it>(?=[a-z._~+/-]*\\d)[a-z0-9._~+/-]{16,2000}+=*)",
                            "A bearer token"),
                    secret(
                            "(?i)(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}://[^\\s:/@]{1,100}:(?<it>[^\\s:/@]{1,200})@",
                            "A password in an address"),
                    secret(
                            NAMED + "=+ ?[\"']?" + VALUE + "(?<it>[^\\s\"',;=][^\\s\"',;]{3,500}+)",
                            "What is assigned to a password or key"),
                    secret(
                                    NAMED
                                            + "(?:(?:is|er|ist|är|est|es|은|는) )?:? ?[\"']?"
                                            + VALUE
                                            + "(?<it>[^\\s\"',;=:][^\\s\"',;]{5,500}+)",
                                    "What stands after the word password or key")
                            .checked(Secrets::looksChosen),
                    secret(BEGIN + "[A-Za-z0-9+/_-]{20,500}+={0,2}", "A random-looking key")
                            .near("secret|token|passwd|password|credentials?|api key|private key")
                            .checked(Secrets::looksRandom));

    private Secrets() {}

    private static Shape secret(String pattern, String what) {
        return Shape.of(FindingType.SECRET, Weight.BLOCK, pattern, 0.9, what);
    }

    /** Prose after the word password is words; a password has other characters among letters. */
    private static boolean looksChosen(String text) {
        var stripped = text.replaceAll("[.!?)]+$", "");
        var letters = stripped.chars().anyMatch(Character::isLetter);
        var digits = stripped.chars().anyMatch(Character::isDigit);
        var signs = stripped.matches(".*[!@#$%^&*+=<>?].*");
        return stripped.length() >= 6 && letters && (digits || signs);
    }

    private static boolean looksRandom(String text) {
        return text.matches(".*[a-z].*")
                && text.matches(".*[A-Z].*")
                && text.matches(".*[0-9].*")
                && entropy(text) > 3.5;
    }

    /** Shannon's, in bits for each character. */
    private static double entropy(String text) {
        var counts = new int[128];
        text.chars().filter(unit -> unit < 128).forEach(unit -> counts[unit]++);
        var bits = 0.0;
        for (var count : counts) {
            if (count > 0) {
                var share = (double) count / text.length();
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }
}
