package io.kaya.benchmarks.disclosure;

import static io.kaya.benchmarks.disclosure.CheckDigits.digits;
import static io.kaya.benchmarks.disclosure.CheckDigits.sum;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** Made-up persons' numbers by country, written as people write them. */
final class NationalNumbers {
    private static final LocalDate FIRST = LocalDate.of(1931, 1, 1);
    private static final int DAYS = 25_000;

    static final Map<String, Function<Random, String>> BY_COUNTRY =
            Map.ofEntries(
                    Map.entry("nhs", random -> grouped(nhs(random), " ", 3, 3, 4)),
                    Map.entry(
                            "nino",
                            random -> "AB " + grouped(digits(random, 6), " ", 2, 2, 2) + " C"),
                    Map.entry("ssn", NationalNumbers::ssn),
                    Map.entry(
                            "sin",
                            random -> grouped(CheckDigits.luhn(nonZero(random, 8)), " ", 3, 3, 3)),
                    Map.entry("aadhaar", NationalNumbers::aadhaar),
                    Map.entry("rrn", NationalNumbers::rrn),
                    Map.entry("no", NationalNumbers::norway),
                    Map.entry("se", random -> sweden(random)),
                    Map.entry("fi", NationalNumbers::finland),
                    Map.entry("dk", random -> born(random, "ddMMyy") + "-" + digits(random, 4)),
                    Map.entry("es", NationalNumbers::spain),
                    Map.entry("fr", NationalNumbers::france),
                    Map.entry(
                            "de",
                            random ->
                                    grouped(
                                            CheckDigits.mod11And10(nonZero(random, 10)),
                                            " ",
                                            2,
                                            3,
                                            3,
                                            3)),
                    Map.entry("nl", NationalNumbers::netherlands),
                    Map.entry("pl", NationalNumbers::poland),
                    Map.entry("be", NationalNumbers::belgium),
                    Map.entry("br", NationalNumbers::brazil),
                    Map.entry("cn", NationalNumbers::china),
                    Map.entry("ch", NationalNumbers::switzerland),
                    Map.entry("za", NationalNumbers::southAfrica),
                    Map.entry("tfn", NationalNumbers::taxFile));

    private NationalNumbers() {}

    private static String grouped(String text, String separator, int... lengths) {
        var grouped = new StringBuilder();
        var at = 0;
        for (var length : lengths) {
            grouped.append(at == 0 ? "" : separator).append(text, at, at + length);
            at += length;
        }
        return grouped.toString();
    }

    private static String born(Random random, String pattern) {
        return FIRST.plusDays(random.nextInt(DAYS)).format(DateTimeFormatter.ofPattern(pattern));
    }

    private static String nonZero(Random random, int count) {
        return (1 + random.nextInt(9)) + digits(random, count - 1);
    }

    private static String until(Function<Random, Optional<String>> attempt, Random random) {
        return Stream.generate(() -> attempt.apply(random))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static String nhs(Random random) {
        return until(
                source -> {
                    var body = nonZero(source, 9);
                    var check = 11 - sum(body, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                    return check == 10 ? Optional.empty() : Optional.of(body + check % 11);
                },
                random);
    }

    private static String ssn(Random random) {
        return "%03d-%02d-%04d"
                .formatted(
                        1 + random.nextInt(665), 1 + random.nextInt(99), 1 + random.nextInt(9999));
    }

    private static String aadhaar(Random random) {
        var body = (2 + random.nextInt(8)) + digits(random, 10);
        return grouped(CheckDigits.verhoeff(body), " ", 4, 4, 4);
    }

    private static String rrn(Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var sex = 1 + random.nextInt(2);
        return day.format(DateTimeFormatter.ofPattern("yyMMdd")) + "-" + sex + digits(random, 6);
    }

    private static String norway(Random random) {
        return until(
                source -> {
                    var nine = born(source, "ddMMyy") + digits(source, 3);
                    var first = (11 - sum(nine, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
                    var ten = nine + first;
                    var second =
                            (11 - sum(nine + first % 10, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
                    return first == 10 || second == 10
                            ? Optional.empty()
                            : Optional.of(grouped(ten + second, " ", 6, 5));
                },
                random);
    }

    private static String sweden(Random random) {
        var ten = CheckDigits.luhn(born(random, "yyMMdd") + digits(random, 3));
        return grouped(ten, "-", 6, 4);
    }

    private static String finland(Random random) {
        var nine = born(random, "ddMMyy") + "%03d".formatted(2 + random.nextInt(897));
        var mark = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (Long.parseLong(nine) % 31));
        return grouped(nine, "-", 6, 3) + mark;
    }

    private static String spain(Random random) {
        var number = nonZero(random, 8);
        return number + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(number) % 23);
    }

    private static String france(Random random) {
        var body = (1 + random.nextInt(2)) + born(random, "yyMM") + "75" + digits(random, 6);
        var key = 97 - Long.parseLong(body) % 97;
        return grouped(body, " ", 1, 2, 2, 2, 3, 3) + " %02d".formatted(key);
    }

    private static String netherlands(Random random) {
        return until(
                source -> {
                    var body = nonZero(source, 8);
                    var rest = sum(body, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                    return rest == 10 ? Optional.empty() : Optional.of(body + rest);
                },
                random);
    }

    private static String poland(Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var century = day.getYear() >= 2000 ? 20 : 0;
        var body =
                "%02d%02d%02d"
                                .formatted(
                                        day.getYear() % 100,
                                        day.getMonthValue() + century,
                                        day.getDayOfMonth())
                        + digits(random, 4);
        return body + (10 - sum(body, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) % 10) % 10;
    }

    private static String belgium(Random random) {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        var body = day.format(DateTimeFormatter.ofPattern("yyMMdd")) + digits(random, 3);
        var counted = (day.getYear() >= 2000 ? "2" : "") + body;
        var check = 97 - Long.parseLong(counted) % 97;
        return grouped(body, ".", 2, 2, 2) + "-" + body.substring(6) + ".%02d".formatted(check);
    }

    private static String brazil(Random random) {
        var nine = nonZero(random, 9);
        var first = 11 - sum(nine, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        var ten = nine + (first > 9 ? 0 : first);
        var second = 11 - sum(ten, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return grouped(nine, ".", 3, 3, 3) + "-" + ten.charAt(9) + (second > 9 ? 0 : second);
    }

    private static String china(Random random) {
        var body = "110105" + born(random, "yyyyMMdd") + digits(random, 3);
        var sum = sum(body, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        var check = (12 - sum % 11) % 11;
        return body + (check == 10 ? "X" : check);
    }

    private static String switzerland(Random random) {
        var body = "756" + digits(random, 9);
        var check = (10 - sum(body, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3) % 10) % 10;
        return grouped(body + check, ".", 3, 4, 4, 2);
    }

    private static String southAfrica(Random random) {
        return CheckDigits.luhn(born(random, "yyMMdd") + digits(random, 4) + "08");
    }

    private static String taxFile(Random random) {
        return until(
                source -> {
                    var body = nonZero(source, 8);
                    var rest = sum(body, 1, 4, 3, 7, 5, 8, 6, 9) % 11;
                    // The last weight is 10, which is -1: the digit is the rest.
                    return rest == 10
                            ? Optional.empty()
                            : Optional.of(grouped(body + rest, " ", 3, 3, 3));
                },
                random);
    }
}
