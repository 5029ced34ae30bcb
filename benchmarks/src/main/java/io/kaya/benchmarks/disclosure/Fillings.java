package io.kaya.benchmarks.disclosure;

import static io.kaya.benchmarks.disclosure.CheckDigits.digits;

import io.kaya.governance.disclosure.FindingType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What stands in the gaps of a template: what should be found, and what only looks like it. */
final class Fillings {
    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final Map<String, Locale> LOCALES =
            Map.of(
                    "en",
                    Locale.UK,
                    "no",
                    Locale.of("nb"),
                    "de",
                    Locale.GERMAN,
                    "fr",
                    Locale.FRENCH,
                    "es",
                    Locale.of("es"),
                    "ko",
                    Locale.KOREAN,
                    "hi",
                    Locale.of("hi"));
    private static final Map<String, List<String>> DATES =
            Map.of(
                    "en",
                            List.of(
                                    "d MMMM yyyy",
                                    "dd/MM/yyyy",
                                    "yyyy-MM-dd",
                                    "MMMM d, yyyy",
                                    "d MMM yyyy"),
                    "no", List.of("d. MMMM yyyy", "dd.MM.yyyy", "d.M.yy"),
                    "de", List.of("d. MMMM yyyy", "dd.MM.yyyy", "d.M.yyyy"),
                    "fr", List.of("d MMMM yyyy", "dd/MM/yyyy", "dd.MM.yyyy"),
                    "es", List.of("d 'de' MMMM 'de' yyyy", "dd/MM/yyyy", "d-M-yyyy"),
                    "ko", List.of("yyyy년 M월 d일", "yyyy.MM.dd", "yyyy-MM-dd"),
                    "hi", List.of("d MMMM yyyy", "dd/MM/yyyy", "dd-MM-yyyy"));
    private static final Map<String, List<String>> PHONES =
            Map.of(
                    "en",
                            List.of(
                                    "+44 74## ######",
                                    "+1 415 555 2###",
                                    "+44 20 7946 0###",
                                    "+61 41# ### ###"),
                    "no", List.of("+47 91# ## ###", "+47 22 ## ## ##", "0047 41# ## ###"),
                    "de", List.of("+49 151 2#######", "+49 30 9018####", "+49 (0)89 2180####"),
                    "fr", List.of("+33 6 1# ## ## ##", "+33 1 42 ## ## ##", "+33612######"),
                    "es", List.of("+34 61# ### ###", "+34 91 5## ## ##"),
                    "ko", List.of("+82 10-2###-####", "+82 2-312-####"),
                    "hi", List.of("+91 98### #####", "+91-22-2345####", "+91 70### #####"));
    private static final Map<String, List<String>> HOME_PHONES =
            Map.of(
                    "en", List.of("020 7946 0###", "(415) 555-2###", "07400 12####"),
                    "no", List.of("91# ## ###", "22 ## ## ##"),
                    "de", List.of("030 9018####", "0151 2#######"),
                    "fr", List.of("01 42 ## ## ##", "06 1# ## ## ##"),
                    "es", List.of("61# ### ###", "91 5## ## ##"),
                    "ko", List.of("02-312-####", "010-2###-####"),
                    "hi", List.of("98### #####", "022-2345####"));

    /**
     * @param type none for what must not be found
     */
    record Filling(String text, @Nullable FindingType type) {}

    private final Random random;
    private final ProtectedCorpus secrets;

    Fillings(Random random, ProtectedCorpus secrets) {
        this.random = random;
        this.secrets = secrets;
    }

    /**
     * @param gap such as {@code id:nhs} or {@code price}
     */
    Filling of(String gap, String language) {
        var colon = gap.indexOf(':');
        var name = colon < 0 ? gap : gap.substring(0, colon);
        var variant = colon < 0 ? "" : gap.substring(colon + 1);
        return switch (name) {
            case "email" -> found(FindingType.EMAIL, email());
            case "phone" ->
                    found(
                            FindingType.PHONE,
                            drawn(variant.equals("home") ? HOME_PHONES : PHONES, language));
            case "iban" -> found(FindingType.IBAN, iban());
            case "card" -> found(FindingType.PAYMENT_CARD, card());
            case "ip" -> found(FindingType.IP_ADDRESS, ip());
            case "url" -> found(FindingType.URL, url());
            case "dob" -> found(FindingType.DATE_OF_BIRTH, date(language, 1931, 25_000));
            case "id" -> found(FindingType.NATIONAL_ID, id(variant));
            case "record" ->
                    found(FindingType.RECORD_NUMBER, one("", "P-", "A", "H") + digits(random, 6));
            case "secret" -> found(FindingType.SECRET, secret());
            case "coordinates" -> found(FindingType.COORDINATES, coordinates());
            case "value" -> found(FindingType.PROTECTED_VALUE, secrets.value(random));
            case "canary" -> found(FindingType.CANARY, secrets.canary(random));
            case "name" -> found(FindingType.PERSON_NAME, Names.person(language, random));
            case "place" -> found(FindingType.PLACE_NAME, Names.place(language, random));
            case "few" -> new Filling(String.valueOf(1 + random.nextInt(4)), null);
            default -> new Filling(innocent(name, language), null);
        };
    }

    private static Filling found(FindingType type, String text) {
        return new Filling(text, type);
    }

    private String innocent(String name, String language) {
        return switch (name) {
            case "date" -> date(language, 2015, 3_000);
            case "year" -> String.valueOf(1950 + random.nextInt(75));
            case "count" -> String.valueOf(20 + random.nextInt(5_000));
            case "thousands" -> (2 + random.nextInt(97)) + "," + digits(random, 3);
            case "percent" -> random.nextInt(100) + one(".", ",") + random.nextInt(10);
            case "price" -> (1 + random.nextInt(999)) + one(".", ",") + digits(random, 2);
            case "order" -> one("47", "2024-", "ORD-", "B") + digits(random, 7);
            case "article" ->
                    digits(random, 3)
                            + one(".", "-", " ")
                            + digits(random, 3)
                            + one(".", "-")
                            + digits(random, 2);
            case "version" ->
                    random.nextInt(30)
                            + "."
                            + random.nextInt(20)
                            + "."
                            + random.nextInt(12)
                            + one("", "." + random.nextInt(9));
            case "dose" -> (1 + random.nextInt(80)) * 5 + " mg";
            case "range" -> random.nextInt(20) + "-" + (20 + random.nextInt(60));
            case "time" -> "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60));
            case "isbn" ->
                    "978-"
                            + random.nextInt(10)
                            + "-"
                            + digits(random, 3)
                            + "-"
                            + digits(random, 5)
                            + "-"
                            + random.nextInt(10);
            case "doi" -> "10." + digits(random, 4) + "/j." + digits(random, 5);
            case "ratio" ->
                    "0."
                            + digits(random, 2)
                            + " (95% CI 0."
                            + digits(random, 2)
                            + " to 1."
                            + digits(random, 2)
                            + ")";
            case "big" -> String.valueOf(random.nextLong(100_000_000L, 9_999_999_999L));
            default ->
                    throw new IllegalArgumentException(
                            "A template has a gap for '" + name + "', which nothing fills");
        };
    }

    private String email() {
        var user =
                one(
                        "kari.n",
                        "j-smith",
                        "a.rao",
                        "min_su",
                        "info",
                        "m.dupont+lab",
                        "o'neil",
                        "pat");
        return user
                + random.nextInt(100)
                + "@"
                + one(
                        "clinic.example",
                        "mail.example.org",
                        "post.example.no",
                        "hospital.example.co.kr",
                        "praxis-am-see.example");
    }

    private String iban() {
        var bban =
                switch (random.nextInt(5)) {
                    case 0 -> List.of("NO", digits(random, 11));
                    case 1 -> List.of("DE", digits(random, 18));
                    case 2 -> List.of("GB", "WEST" + digits(random, 14));
                    case 3 -> List.of("FR", digits(random, 10) + "A" + digits(random, 12));
                    default -> List.of("ES", digits(random, 20));
                };
        var iban = CheckDigits.iban(bban.get(0), bban.get(1));
        return random.nextBoolean() ? iban : iban.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private String card() {
        var body =
                switch (random.nextInt(3)) {
                    case 0 -> "4" + digits(random, 14);
                    case 1 -> "5" + (1 + random.nextInt(5)) + digits(random, 13);
                    default -> "37" + digits(random, 12);
                };
        var card = CheckDigits.luhn(body);
        var groups = card.replaceAll("(.{4})(?!$)", "$1" + one(" ", "-"));
        return random.nextInt(3) == 0 || card.length() < 16 ? card : groups;
    }

    private String ip() {
        if (random.nextInt(4) == 0) {
            return "2001:db8:"
                    + Integer.toHexString(4096 + random.nextInt(60_000))
                    + "::"
                    + Integer.toHexString(4096 + random.nextInt(60_000))
                    + ":"
                    + random.nextInt(1, 9_999);
        }
        return one("10", "172", "192", "81")
                + ".%d.%d.%d"
                        .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private String url() {
        return one("https://", "http://", "www.")
                + one("portal.example.org", "clinic.example", "data.example.net")
                + one(
                        "/",
                        "/a/b?id=" + random.nextInt(999),
                        "/patients/" + random.nextInt(9999),
                        "/#top");
    }

    private String id(String country) {
        var numbers = NationalNumbers.BY_COUNTRY.get(country);
        if (numbers == null) {
            throw new IllegalArgumentException(
                    "There are no national numbers of '" + country + "'");
        }
        return numbers.apply(random);
    }

    private String secret() {
        return switch (random.nextInt(6)) {
            case 0 -> "AKIA" + random(16).toUpperCase(Locale.ROOT);
            case 1 -> "ghp_" + random(36);
            case 2 -> "sk-proj-" + random(32);
            case 3 -> "eyJ" + random(20) + "." + random(40) + "." + random(30);
            case 4 -> "glpat-" + random(20);
            default -> "hf_" + random(34);
        };
    }

    private String coordinates() {
        var latitude = random.nextDouble(-85, 85);
        var longitude = random.nextDouble(-179, 179);
        return switch (random.nextInt(3)) {
            case 0 -> String.format(Locale.ROOT, "%.5f, %.5f", latitude, longitude);
            case 1 ->
                    String.format(
                            Locale.ROOT,
                            "%.4f,%.4f",
                            Math.abs(latitude) + 4,
                            Math.abs(longitude) / 2 + 10);
            default ->
                    "%d°%02d'%02d\"%s %d°%02d'%02d\"%s"
                            .formatted(
                                    random.nextInt(85),
                                    random.nextInt(60),
                                    random.nextInt(60),
                                    one("N", "S"),
                                    random.nextInt(179),
                                    random.nextInt(60),
                                    random.nextInt(60),
                                    one("E", "W"));
        };
    }

    private String date(String language, int year, int days) {
        var formats = DATES.getOrDefault(language, List.of("yyyy-MM-dd"));
        var format =
                DateTimeFormatter.ofPattern(
                        formats.get(random.nextInt(formats.size())),
                        LOCALES.getOrDefault(language, Locale.UK));
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(days)).format(format);
    }

    private String drawn(Map<String, List<String>> forms, String language) {
        var all = forms.getOrDefault(language, List.of());
        var number = new StringBuilder(all.get(random.nextInt(all.size())));
        for (var i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '#') {
                number.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return number.toString();
    }

    private String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(BASE64.charAt(random.nextInt(BASE64.length())));
        }
        return text.toString();
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
