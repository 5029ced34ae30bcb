package io.kaya.governance.disclosure;

import static io.kaya.governance.disclosure.Checksums.at;
import static io.kaya.governance.disclosure.Checksums.weighted;
import static io.kaya.governance.disclosure.NationalIds.date;
import static io.kaya.governance.disclosure.NationalIds.digitsPass;
import static io.kaya.governance.disclosure.NationalIds.id;
import static io.kaya.governance.disclosure.NationalIds.number;

import java.util.List;

/** Of Norway, Sweden, Finland and Denmark: each begins with the day of birth. */
final class NordicIds {
    private static final String HETU_MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    static final List<Recogniser> ALL =
            List.of(
                    id("\\d{6} ?\\d{5}", "Norwegian national id", digitsPass(NordicIds::norway)),
                    id(
                            "(?:\\d{2})?\\d{6}[-+]\\d{4}",
                            "Swedish personal number", digitsPass(NordicIds::sweden)),
                    id(
                                    "(?:19|20)?\\d{6} ?\\d{4}",
                                    "Swedish personal number", digitsPass(NordicIds::sweden))
                            .near("personnummer|personnr|pnr|swedish personal"),
                    id("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]", "Finnish personal id", NordicIds::hetu),
                    id(
                                    "\\d{6}[- ]?\\d{4}",
                                    "Danish CPR number", digitsPass(digits -> date(digits, 2, 0)))
                            .near("cpr|cpr-?(?:nummer|nr)|personnummer"));

    private NordicIds() {}

    /** Days of some foreigners count from 41, months of made-up persons from 41 or 81. */
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
        return date(digits, 2, 0)
                && HETU_MARKS.charAt((int) (Long.parseLong(digits) % 31)) == text.charAt(10);
    }
}
