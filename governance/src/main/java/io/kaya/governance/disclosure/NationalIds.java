package io.kaya.governance.disclosure;

import static io.kaya.governance.disclosure.Checksums.at;
import static io.kaya.governance.disclosure.Checksums.weighted;
import static io.kaya.governance.disclosure.Shape.compact;
import static io.kaya.governance.disclosure.Shape.digits;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Numbers that a state gives to a person. Where the shape is common and the check digit weak, words
 * must stand near; plain tables of figures would be full of findings otherwise.
 */
final class NationalIds {
    private static final String NOT_IN_A_NUMBER = "(?<![\\p{L}\\d.,/-])";
    private static final String NOR_BEFORE_ONE = "(?![\\p{L}\\d]|[.,/-]\\d)";
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String HETU_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    static final List<Recogniser> ALL =
            List.of(
                    id("\\d{3} \\d{3} \\d{4}", "UK NHS number", digitsPass(NationalIds::nhs)),
                    id("\\d{10}", "UK NHS number", digitsPass(NationalIds::nhs))
                            .near("nhs|nhs (?:no|number)"),
                    id(
                            "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
                                    + " ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
                            "UK National Insurance number", _ -> true),
                    id("\\d{3}-\\d{2}-\\d{4}", "US Social Security number", NationalIds::ssn),
                    id("\\d{3} ?\\d{2} ?\\d{4}", "US Social Security number", NationalIds::ssn)
                            .near("ssn|social security(?: (?:no|number))?"),
                    id(
                            "[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}(?![ -]\\d{4})",
                            "Indian Aadhaar number", digitsPass(Checksums::verhoeff)),
                    id("[2-9]\\d{11}", "Indian Aadhaar number", digitsPass(Checksums::verhoeff))
                            .near("aadhaar|aadhar|uidai|uid"),
                    id("\\d{6}-[1-8]\\d{6}", "Korean resident number", NationalIds::rrn),
                    id("\\d{6}[1-8]\\d{6}", "Korean resident number", NationalIds::rrn)
                            .near("rrn|resident registration(?: number)?|주민등록번호"),
                    id("\\d{3} ?\\d{3} ?\\d{2,3}", "Australian tax file number", NationalIds::tfn)
                            .near("tfn|tax file(?: (?:no|number))?"),
                    id(
                                    "[2-6]\\d{3} ?\\d{5} ?\\d(?:[ /-]?\\d)?",
                                    "Australian Medicare number", NationalIds::medicare)
                            .near("medicare(?: (?:card|no|number))*"),
                    id("\\d{6} ?\\d{5}", "Norwegian national id", digitsPass(NationalIds::norway)),
                    id(
                            "(?:\\d{2})?\\d{6}[-+]\\d{4}",
                            "Swedish personal number", digitsPass(NationalIds::sweden)),
                    id("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]", "Finnish personal id", NationalIds::hetu),
                    id("\\d{6}-?\\d{4}", "Danish CPR number", text -> dated(digits(text), 0, 2))
                            .near("cpr|cpr-nummer|personnummer"),
                    id("(?:[XYZ]-?)?\\d{7,8}-?[A-Z]", "Spanish DNI or NIE", NationalIds::dni),
                    id(
                            "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
                            "French social security number", NationalIds::nir),
                    id("\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", "German tax id", NationalIds::taxId)
                            .near("steuer-?id|steueridentifikationsnummer|idnr|tax id"),
                    id("\\d{9}", "Dutch BSN", digitsPass(NationalIds::bsn))
                            .near("bsn|burgerservicenummer|sofinummer"),
                    id("\\d{11}", "Polish PESEL", digitsPass(NationalIds::pesel)).near("pesel"));

    private NationalIds() {}

    private static Shape id(String pattern, String name, Predicate<String> check) {
        return Shape.of(
                        FindingType.NATIONAL_ID,
                        Weight.HOLD,
                        NOT_IN_A_NUMBER + "(?:" + pattern + ")" + NOR_BEFORE_ONE,
                        0.9,
                        "Has the shape of a " + name + ", and its check holds")
                .checked(check);
    }

    private static Predicate<String> digitsPass(Predicate<String> check) {
        return text -> check.test(digits(text));
    }

    private static boolean nhs(String digits) {
        var check = 11 - weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return varied(digits) && (check == 11 ? 0 : check) == at(digits, 9);
    }

    private static boolean ssn(String text) {
        var digits = digits(text);
        var area = Integer.parseInt(digits.substring(0, 3));
        return area != 0
                && area != 666
                && area < 900
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    /** Numbers given since October 2020 have no check digit, so the date has to do. */
    private static boolean rrn(String text) {
        var digits = digits(text);
        return date(1900 + number(digits, 0, 2), number(digits, 2, 4), number(digits, 4, 6))
                || date(2000 + number(digits, 0, 2), number(digits, 2, 4), number(digits, 4, 6));
    }

    private static boolean tfn(String text) {
        var digits = digits(text);
        return varied(digits)
                && (digits.length() == 9
                        ? weighted(digits, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0
                        : weighted(digits, 10, 7, 8, 4, 6, 3, 5, 1) % 11 == 0);
    }

    private static boolean medicare(String text) {
        var digits = digits(text);
        return weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == at(digits, 8);
    }

    private static boolean norway(String digits) {
        var first = 11 - weighted(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11;
        var second = 11 - weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        var day = number(digits, 0, 2) % 40;
        var month = number(digits, 2, 4) % 40;
        return first % 11 == at(digits, 9)
                && second % 11 == at(digits, 10)
                && date(2000, month, day);
    }

    private static boolean sweden(String digits) {
        var ten = digits.substring(digits.length() - 10);
        var day = number(ten, 4, 6) % 60;
        return Checksums.luhn(ten) && date(2000, number(ten, 2, 4), day);
    }

    private static boolean hetu(String text) {
        var digits = text.substring(0, 6) + text.substring(7, 10);
        return dated(digits, 0, 2)
                && HETU_MARKS.charAt((int) (Long.parseLong(digits) % 31)) == text.charAt(10);
    }

    private static boolean dni(String text) {
        var compact = compact(text);
        var number = compact.substring(0, compact.length() - 1);
        var foreign = "XYZ".indexOf(number.charAt(0));
        if (foreign >= 0) {
            number = foreign + number.substring(1);
        }
        return number.length() == 8
                && DNI_LETTERS.charAt(Integer.parseInt(number) % 23)
                        == compact.charAt(compact.length() - 1);
    }

    private static boolean nir(String text) {
        var compact = compact(text);
        var corsican =
                compact.charAt(6) == 'A' ? 1_000_000L : compact.charAt(6) == 'B' ? 2_000_000L : 0;
        var number = Long.parseLong(compact.substring(0, 13).replace('A', '0').replace('B', '0'));
        return 97 - (number - corsican) % 97 == Long.parseLong(compact.substring(13));
    }

    private static boolean taxId(String text) {
        var digits = digits(text);
        return digits.charAt(0) != '0' && Checksums.mod11And10(digits);
    }

    private static boolean bsn(String digits) {
        return varied(digits) && weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    private static boolean pesel(String digits) {
        return weighted(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0
                && date(2000, number(digits, 2, 4) % 20, number(digits, 4, 6));
    }

    /** Day and month stand at these places, in this order. */
    private static boolean dated(String digits, int day, int month) {
        return date(2000, number(digits, month, month + 2), number(digits, day, day + 2));
    }

    private static boolean date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    private static boolean varied(String digits) {
        return digits.chars().distinct().count() > 1;
    }
}
