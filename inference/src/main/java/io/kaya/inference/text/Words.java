package io.kaya.inference.text;

/** Counts words the way a person does: runs of anything but white space. */
public final class Words {

    private Words() {}

    public static int count(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            var letter = !Character.isWhitespace(text.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }
}
