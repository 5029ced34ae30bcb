package io.kaya.governance.disclosure;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that must stand near a passage before it means something. */
record Context(@Nullable Pattern words) {
    private static final int BEFORE = 45;
    private static final int JUST_BEFORE = 30;
    private static final int AFTER = 20;

    static final Context NONE = new Context(null);

    /**
     * @param words alternatives of a regular expression, in small letters
     */
    static Context of(String words) {
        return new Context(
                Pattern.compile(Scripts.NOT_IN_A_WORD + "(?:" + words + ")" + Scripts.END_OF_WORD));
    }

    boolean near(String text, int start, int end) {
        return words == null
                || isIn(text.substring(Math.max(0, start - BEFORE), start))
                || isIn(text.substring(end, Math.min(text.length(), end + AFTER)));
    }

    /** Where numbers are many, a word belongs to the one that follows it. */
    boolean justBefore(String text, int start) {
        return isIn(text.substring(Math.max(0, start - JUST_BEFORE), start));
    }

    private boolean isIn(String window) {
        return words != null && words.matcher(window.toLowerCase(Locale.ROOT)).find();
    }
}
