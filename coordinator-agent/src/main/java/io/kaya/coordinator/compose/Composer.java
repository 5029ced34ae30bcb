package io.kaya.coordinator.compose;

import java.util.List;

/** Joins released claims into one answer. */
public interface Composer {

    Composition compose(String question, List<String> parts, List<ReleasedClaim> claims);
}
