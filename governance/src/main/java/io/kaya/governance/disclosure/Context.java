package io.kaya.governance.disclosure;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that must stand near a passage before it means something. */
record Context(@Nullable Pattern words) {
    private static final int BEFORE = 45;
    private static final int AFTER = 20;

    static final Context NONE = new Context(null);

    /**
     * @param words alternatives of a regular expression, in small letters
     */
    static Context of(String words) {
        return new Context(Pattern.compile("(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])"));
    }

    boolean near(String lower, int start, int end) {
        if (words == null) {
            return true;
        }
        return words.matcher(lower.substring(Math.max(0, start - BEFORE), start)).find()
                || words.matcher(lower.substring(end, Math.min(lower.length(), end + AFTER)))
                        .find();
    }
}
