package io.kaya.governance.disclosure;

import static io.kaya.governance.disclosure.Checksums.at;
import static io.kaya.governance.disclosure.Checksums.weighted;
import static io.kaya.governance.disclosure.NationalIds.date;
import static io.kaya.governance.disclosure.NationalIds.digitsPass;
import static io.kaya.governance.disclosure.NationalIds.id;
import static io.kaya.governance.disclosure.NationalIds.number;
import static io.kaya.governance.disclosure.NationalIds.varied;
import static io.kaya.governance.disclosure.Shape.compact;
import static io.kaya.governance.disclosure.Shape.digits;

import java.util.List;

/** Of the countries of Europe that are not in the north. */
final class EuropeanIds {
    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String PPS_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String FISCAL_DIGIT = "[0-9LMNPQRSTUV]";
    private static final int[] FISCAL_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    static final List<Recogniser> ALL =
            List.of(
                    id("\\d{3} \\d{3} \\d{4}", "UK NHS number", digitsPass(EuropeanIds::nhs)),
                    id(
                                    "\\d{10}|\\d{3}-\\d{3}-\\d{4}",
                                    "UK NHS number", digitsPass(EuropeanIds::nhs))
                            .near("nhs"),
                    id(
                            "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
                                    + " ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
                            "UK National Insurance number", _ -> true),
                    id("(?:[XYZ][- ]?)?\\d{7,8}[- ]?[A-Z]", "Spanish DNI or NIE", EuropeanIds::dni),
                    id("\\d{2}\\.\\d{3}\\.\\d{3}[- ]?[A-Z]", "Spanish DNI", EuropeanIds::dni),
                    id(
                            "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
                            "French social security number", EuropeanIds::nir),
                    id("\\d{2} ?\\d{3} ?\\d{3} ?\\d{3}", "German tax id", EuropeanIds::taxId)
                            .near(
                                    "steuer-?id|steueridentifikationsnummer|steuer-?idnr\\.?|idnr|tax id"
                                            + "|steuerliche identifikationsnummer|steuernummer"),
                    id("\\d{4}[. ]?\\d{2}[. ]?\\d{3}", "Dutch BSN", digitsPass(EuropeanIds::bsn))
                            .near("bsn|bsn-nummer|burgerservicenummer|sofinummer"),
                    id("\\d{11}", "Polish PESEL", digitsPass(EuropeanIds::pesel)).near("pesel"),
                    id(
                            "[A-Z]{6}"
                                    + FISCAL_DIGIT
                                    + "{2}[ABCDEHLMPRST]"
                                    + FISCAL_DIGIT
                                    + "{2}[A-Z]"
                                    + FISCAL_DIGIT
                                    + "{3}[A-Z]",
                            "Italian fiscal code",
                            EuropeanIds::fiscal),
                    id(
                            "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}",
                            "Belgian national number", digitsPass(EuropeanIds::belgium)),
                    id(
                                    "\\d{6} ?\\d{3} ?\\d{2}",
                                    "Belgian national number", digitsPass(EuropeanIds::belgium))
                            .near(
                                    "rijksregister\\p{L}*|numéro national|registre national|nrn|insz|niss"),
                    id(
                            "756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}",
                            "Swiss social insurance number",
                            digitsPass(digits ->
                                    weighted(digits, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10
                                            == 0)),
                    id("\\d{7}[A-W][A-IW]?", "Irish PPS number", EuropeanIds::pps)
                            .near("pps|ppsn|personal public service"),
                    id(
                                    "[1-35-9]\\d{2} ?\\d{3} ?\\d{3}",
                                    "Portuguese tax number", digitsPass(EuropeanIds::nif))
                            .near("nif|contribuinte"),
                    id(
                            "\\d{6}/\\d{4}",
                            "Czech or Slovak birth number", digitsPass(EuropeanIds::rodne)),
                    id("[1-9]\\d{10}", "Turkish identity number", EuropeanIds::turkey)
                            .near("tckn|tc kimlik|t\\.c\\. kimlik|kimlik no|kimlik numarası"));

    private EuropeanIds() {}

    private static boolean nhs(String digits) {
        var check = 11 - weighted(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return varied(digits) && (check == 11 ? 0 : check) == at(digits, 9);
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

    private static boolean fiscal(String text) {
        var sum = 0;
        for (var i = 0; i < 15; i++) {
            var value = Character.digit(text.charAt(i), 36);
            var letter = value < 10 ? value : value - 10;
            sum += i % 2 == 0 ? FISCAL_ODD[letter] : letter;
        }
        return 'A' + sum % 26 == text.charAt(15);
    }

    /** Those born from 2000 on count with a 2 before. */
    private static boolean belgium(String digits) {
        var body = Long.parseLong(digits.substring(0, 9));
        var check = Long.parseLong(digits.substring(9));
        return date(digits, 2, 4)
                && (97 - body % 97 == check || 97 - (2_000_000_000L + body) % 97 == check);
    }

    private static boolean pps(String text) {
        var second = text.length() == 9 ? text.charAt(8) : 'W';
        var sum = weighted(text, 8, 7, 6, 5, 4, 3, 2) + 9 * PPS_LETTERS.indexOf(second);
        return PPS_LETTERS.charAt(sum % 23) == text.charAt(7);
    }

    private static boolean nif(String digits) {
        var rest = weighted(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (rest < 2 ? 0 : 11 - rest) == at(digits, 8);
    }

    /** Women's months count from 51; from 2004 on, 20 may be added. */
    private static boolean rodne(String digits) {
        return Long.parseLong(digits) % 11 == 0
                && date(2000, number(digits, 2, 4) % 50 % 20, number(digits, 4, 6));
    }

    private static boolean turkey(String digits) {
        var tenth = weighted(digits, 7, -1, 7, -1, 7, -1, 7, -1, 7);
        var eleventh = weighted(digits, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        return Math.floorMod(tenth, 10) == at(digits, 9) && eleventh % 10 == at(digits, 10);
    }
}
