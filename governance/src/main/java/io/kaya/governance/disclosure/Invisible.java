package io.kaya.governance.disclosure;

/** Characters that nobody sees, so that a reader cannot judge what they carry. */
final class Invisible {
    private Invisible() {}

    /** Lines and tabs show. */
    static boolean is(int codePoint) {
        return codePoint != '\n'
                && codePoint != '\t'
                && (shapeless(codePoint) || filler(codePoint) || selector(codePoint));
    }

    private static boolean shapeless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE ->
                    true;
            default -> false;
        };
    }

    // Hangul, Khmer and Mongolian fillers and the empty Braille cell are letters, yet blank.
    private static boolean filler(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean selector(int codePoint) {
        return (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
