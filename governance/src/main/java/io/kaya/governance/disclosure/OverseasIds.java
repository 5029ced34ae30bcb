package io.kaya.governance.disclosure;

import static io.kaya.governance.disclosure.Checksums.at;
import static io.kaya.governance.disclosure.Checksums.weighted;
import static io.kaya.governance.disclosure.NationalIds.date;
import static io.kaya.governance.disclosure.NationalIds.digitsPass;
import static io.kaya.governance.disclosure.NationalIds.id;
import static io.kaya.governance.disclosure.NationalIds.number;
import static io.kaya.governance.disclosure.NationalIds.varied;
import static io.kaya.governance.disclosure.Shape.digits;

import java.util.List;

/** Of the Americas, Asia, Africa and Australia. */
final class OverseasIds {
    private static final String CHINESE_MARKS = "10X98765432";

    static final List<Recogniser> ALL =
            List.of(
                    id("\\d{3}-\\d{2}-\\d{4}", "US Social Security number", OverseasIds::ssn),
                    id("\\d{3} ?\\d{2} ?\\d{4}", "US Social Security number", OverseasIds::ssn)
                            .near("ssn|social security(?: (?:no|number))?"),
                    id(
                                    "\\d{3}[ -]?\\d{3}[ -]?\\d{3}",
                                    "Canadian social insurance number", digitsPass(Checksums::luhn))
                            .near("sin|social insurance(?: (?:no|number))?|nas"),
                    id(
                            "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}",
                            "Brazilian CPF", digitsPass(OverseasIds::cpf)),
                    id("\\d{11}", "Brazilian CPF", digitsPass(OverseasIds::cpf)).near("cpf"),
                    id(
                            "[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}(?![ -]\\d{4})",
                            "Indian Aadhaar number", digitsPass(Checksums::verhoeff)),
                    id("[2-9]\\d{11}", "Indian Aadhaar number", digitsPass(Checksums::verhoeff))
                            .near("aadhaar|aadhar|uidai|uid|आधार(?: संख्या)?"),
                    id("[A-Z]{3}P[A-Z]\\d{4}[A-Z]", "Indian tax number of a person", _ -> true),
                    id("\\d{6}-[1-8]\\d{6}", "Korean resident number", OverseasIds::rrn),
                    id("\\d{6}[1-8]\\d{6}", "Korean resident number", OverseasIds::rrn)
                            .near("rrn|resident registration(?: number)?|주민등록번호|주민번호"),
                    id("\\d{17}[\\dX]", "Chinese resident number", OverseasIds::china),
                    id(
                                    "\\d{4}[ -]?\\d{4}[ -]?\\d{4}",
                                    "Japanese My Number", digitsPass(OverseasIds::japan))
                            .near("my number|マイナンバー|個人番号"),
                    id("[STFG]\\d{7}[A-Z]", "Singaporean NRIC", OverseasIds::singapore),
                    id("\\d{3} ?\\d{3} ?\\d{2,3}", "Australian tax file number", OverseasIds::tfn)
                            .near("tfn|tax file(?: (?:no|number))?"),
                    id(
                                    "[2-6]\\d{3} ?\\d{5} ?\\d(?:[ /-]?\\d)?",
                                    "Australian Medicare number", OverseasIds::medicare)
                            .near("medicare(?: (?:card|no|number))*"),
                    id(
                            "\\d{6} ?\\d{4} ?[012][89]\\d",
                            "South African identity number",
                            digitsPass(digits -> Checksums.luhn(digits) && date(digits, 2, 4))));

    private OverseasIds() {}

    private static boolean ssn(String text) {
        var digits = digits(text);
        var area = Integer.parseInt(digits.substring(0, 3));
        return area != 0
                && area != 666
                && area < 900
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    private static boolean cpf(String digits) {
        var first = weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        var second = weighted(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return varied(digits) && first == at(digits, 9) && second == at(digits, 10);
    }

    /** Numbers given since October 2020 have no check digit, so the date has to do. */
    private static boolean rrn(String text) {
        var digits = digits(text);
        var century = "1256".indexOf(digits.charAt(6)) >= 0 ? 1900 : 2000;
        return date(century + number(digits, 0, 2), number(digits, 2, 4), number(digits, 4, 6));
    }

    private static boolean china(String text) {
        var sum = weighted(text, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return CHINESE_MARKS.charAt(sum % 11) == text.charAt(17)
                && date(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    }

    private static boolean japan(String digits) {
        var rest = weighted(digits, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        return varied(digits) && (rest < 2 ? 0 : 11 - rest) == at(digits, 11);
    }

    private static boolean singapore(String text) {
        var late = "TG".indexOf(text.charAt(0)) >= 0 ? 4 : 0;
        var rest = (weighted(text.substring(1), 2, 7, 6, 5, 4, 3, 2) + late) % 11;
        var marks = "ST".indexOf(text.charAt(0)) >= 0 ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
        return marks.charAt(rest) == text.charAt(8);
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
}
