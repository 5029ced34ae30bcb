package io.kaya.governance.disclosure;

import java.math.BigInteger;

/** Check digits. Each takes digits only, or letters and digits where it says so. */
final class Checksums {
    private static final int[][] DIHEDRAL = new int[10][10];
    private static final int[][] PERMUTED = new int[8][10];

    static {
        for (var a = 0; a < 10; a++) {
            for (var b = 0; b < 10; b++) {
                DIHEDRAL[a][b] = dihedral(a, b);
            }
        }
        int[] permutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (var digit = 0; digit < 10; digit++) {
            PERMUTED[0][digit] = digit;
        }
        for (var row = 1; row < 8; row++) {
            for (var digit = 0; digit < 10; digit++) {
                PERMUTED[row][digit] = permutation[PERMUTED[row - 1][digit]];
            }
        }
    }

    private Checksums() {}

    /** Multiplication in the symmetry group of the pentagon. */
    private static int dihedral(int a, int b) {
        if (a < 5) {
            return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
        }
        return b < 5 ? 5 + Math.floorMod(a - 5 - b, 5) : Math.floorMod(a - b, 5);
    }

    static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = at(digits, digits.length() - 1 - i);
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    static boolean verhoeff(String digits) {
        var check = 0;
        for (var i = 0; i < digits.length(); i++) {
            check = DIHEDRAL[check][PERMUTED[i % 8][at(digits, digits.length() - 1 - i)]];
        }
        return check == 0;
    }

    /** The sum of digit times weight, over as many digits as there are weights. */
    static int weighted(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += at(digits, i) * weights[i];
        }
        return sum;
    }

    /** ISO 7064 mod 97-10 over letters and digits, the first four moved to the end. */
    static boolean iban(String compact) {
        var moved = compact.substring(4) + compact.substring(0, 4);
        var number = new StringBuilder();
        moved.chars().forEach(unit -> number.append(Character.digit(unit, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** ISO 7064 mod 11,10. */
    static boolean mod11And10(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length() - 1; i++) {
            var sum = (at(digits, i) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10 == at(digits, digits.length() - 1);
    }

    static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
