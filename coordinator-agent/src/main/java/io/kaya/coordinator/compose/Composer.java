package io.kaya.coordinator.compose;

import java.util.List;
import java.util.function.Consumer;

/** Joins released claims into one answer. */
public interface Composer {

    Composition compose(String question, List<String> parts, List<ReleasedClaim> claims);

    /**
     * The same for somebody who looks on.
     *
     * @param growing given the answer so far, as often as more of it is certain to stay
     */
    default Composition compose(
            String question,
            List<String> parts,
            List<ReleasedClaim> claims,
            Consumer<String> growing) {
        return compose(question, parts, claims);
    }
}
