package io.kaya.governance.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Numbers that a state gives to a person. Where the shape is common and the check digit weak, words
 * must stand near; plain tables of figures would be full of findings otherwise.
 */
final class NationalIds {
    // All begin so, which is quicker to see than what stands before.
    private static final String FIRST = "(?=[\\dA-Z])";
    private static final String NOT_IN_A_NUMBER = "(?<![\\d.,/-])" + Scripts.NOT_IN_A_WORD;
    private static final String NOR_BEFORE_ONE = "(?!\\d|[.,/-]\\d)" + Scripts.END_OF_WORD;

    static final List<Recogniser> ALL =
            Stream.of(NordicIds.ALL, EuropeanIds.ALL, OverseasIds.ALL)
                    .flatMap(List::stream)
                    .toList();

    private NationalIds() {}

    static Shape id(String pattern, String name, Predicate<String> check) {
        return Shape.of(
                        FindingType.NATIONAL_ID,
                        Weight.HOLD,
                        FIRST + NOT_IN_A_NUMBER + "(?:" + pattern + ")" + NOR_BEFORE_ONE,
                        0.9,
                        "Has the shape of a " + name + ", and its check holds")
                .checked(check);
    }

    static Predicate<String> digitsPass(Predicate<String> check) {
        return text -> check.test(Shape.digits(text));
    }

    /** Two digits each, the century unknown. */
    static boolean date(String digits, int month, int day) {
        return date(2000, number(digits, month, month + 2), number(digits, day, day + 2));
    }

    static boolean date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    static int number(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }

    static boolean varied(String digits) {
        return digits.chars().distinct().count() > 1;
    }
}
