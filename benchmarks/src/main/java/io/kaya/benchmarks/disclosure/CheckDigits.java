package io.kaya.benchmarks.disclosure;

import java.math.BigInteger;
import java.util.Random;

/**
 * Numbers with their check digits, computed forward from the rules of each country: nothing of the
 * scanner is used, so that a slip there shows here.
 */
final class CheckDigits {
    private static final int[][] VERHOEFF_D = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };
    private static final int[][] VERHOEFF_P = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 5, 7, 6, 2, 8, 3, 0, 9, 4},
        {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
        {8, 9, 1, 6, 0, 4, 3, 5, 2, 7},
        {9, 4, 5, 3, 1, 2, 6, 8, 7, 0},
        {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
        {2, 7, 9, 3, 8, 0, 6, 4, 1, 5},
        {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}
    };
    private static final int[] VERHOEFF_INVERSE = {0, 4, 3, 2, 1, 5, 6, 7, 8, 9};

    private CheckDigits() {}

    static String digits(Random random, int count) {
        var digits = new StringBuilder();
        for (var i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    static int sum(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }

    /** The body, and the digit that makes it pass Luhn's check. */
    static String luhn(String body) {
        var sum = 0;
        for (var i = 0; i < body.length(); i++) {
            var digit = body.charAt(body.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return body + (10 - sum % 10) % 10;
    }

    static String verhoeff(String body) {
        var check = 0;
        for (var i = 0; i < body.length(); i++) {
            var digit = body.charAt(body.length() - 1 - i) - '0';
            check = VERHOEFF_D[check][VERHOEFF_P[(i + 1) % 8][digit]];
        }
        return body + VERHOEFF_INVERSE[check];
    }

    static String iban(String country, String account) {
        var number = new StringBuilder();
        (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
        var rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(98 - rest) + account;
    }

    /** ISO 7064 mod 11,10, as German tax ids have it. */
    static String mod11And10(String body) {
        var product = 10;
        for (var i = 0; i < body.length(); i++) {
            var sum = (body.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return body + (11 - product) % 10;
    }
}
