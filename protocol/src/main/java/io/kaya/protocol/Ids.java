package io.kaya.protocol;

import java.util.UUID;
import java.util.regex.Pattern;

final class Ids {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private Ids() {}

    static UUID parse(String kind, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new MalformedIdException(
                    "'"
                            + shortened(text)
                            + "' is not the id of a "
                            + kind
                            + "; ids look like 0199e1c4-7b1c-7000-8000-000000000000");
        }
    }

    static String name(String kind, String text) {
        if (!NAME.matcher(text).matches()) {
            throw new MalformedIdException(
                    "'"
                            + shortened(text)
                            + "' cannot name a "
                            + kind
                            + "; use small letters, digits and '-', 40 at most, a letter first");
        }
        return text;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
