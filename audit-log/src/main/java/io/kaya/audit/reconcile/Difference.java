package io.kaya.audit.reconcile;

import java.util.List;

/** What two sides do not have alike under one number. */
public sealed interface Difference {
    default String channel() {
        return noted().channel();
    }

    default long number() {
        return noted().number();
    }

    /** A word for programs, which never changes. */
    default String kind() {
        return switch (this) {
            case MissingHere _ -> "missing-here";
            case MissingThere _ -> "missing-there";
            case LateHere _ -> "late-here";
            case LateThere _ -> "late-there";
            case OtherState _ -> "other-state";
            case OtherContent _ -> "other-content";
            case Duplicate _ -> "duplicate";
        };
    }

    /** One list ends before it, which may be nothing but the time at which it was taken. */
    default boolean late() {
        return this instanceof LateHere || this instanceof LateThere;
    }

    default List<Noted> allHere() {
        return switch (this) {
            case MissingHere _, LateHere _ -> List.of();
            case MissingThere(var here) -> List.of(here);
            case LateThere(var here) -> List.of(here);
            case OtherState(var here, _) -> List.of(here);
            case OtherContent(var here, _) -> List.of(here);
            case Duplicate(_, _, var here, _) -> here;
        };
    }

    default List<Noted> allThere() {
        return switch (this) {
            case MissingThere _, LateThere _ -> List.of();
            case MissingHere(var there) -> List.of(there);
            case LateHere(var there) -> List.of(there);
            case OtherState(_, var there) -> List.of(there);
            case OtherContent(_, var there) -> List.of(there);
            case Duplicate(_, _, _, var there) -> there;
        };
    }

    private Noted noted() {
        var here = allHere();
        return here.isEmpty() ? allThere().getFirst() : here.getFirst();
    }

    /** There it is, and here are later ones. */
    record MissingHere(Noted there) implements Difference {}

    /** Here it is, and there are later ones. */
    record MissingThere(Noted here) implements Difference {}

    /** There it is, and the list here ends before it: on its way, or withheld. */
    record LateHere(Noted there) implements Difference {}

    /** Here it is, and the list there ends before it: on its way, or withheld. */
    record LateThere(Noted here) implements Difference {}

    /** The same message, and it came to something else. */
    record OtherState(Noted here, Noted there) implements Difference {}

    /** Two messages under one number. */
    record OtherContent(Noted here, Noted there) implements Difference {}

    /** One side or both have the number more than once. */
    record Duplicate(String channel, long number, List<Noted> here, List<Noted> there)
            implements Difference {
        public Duplicate {
            here = List.copyOf(here);
            there = List.copyOf(there);
        }
    }
}
