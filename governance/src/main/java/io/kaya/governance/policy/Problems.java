package io.kaya.governance.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has been found wrong so far, in the order of the file. */
final class Problems {
    private static final int MOST = 100;

    private final List<Problem> found = new ArrayList<>();

    void add(String text) {
        add(null, null, text);
    }

    void add(@Nullable String rule, @Nullable Place place, String text) {
        var problem =
                new Problem(
                        rule,
                        place == null ? null : place.line(),
                        place == null ? null : place.column(),
                        text);
        if (found.contains(problem)) {
            return; // what holds for many is read for each
        }
        if (found.size() < MOST) {
            found.add(problem);
        } else if (found.size() == MOST) {
            found.add(
                    new Problem(null, null, null, "More is wrong after this; correct these first"));
        }
    }

    void throwIfAny(String digest) {
        if (!found.isEmpty()) {
            throw new BrokenPolicyException(found, digest);
        }
    }
}
