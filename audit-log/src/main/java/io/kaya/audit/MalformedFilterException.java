package io.kaya.audit;

/** A filter names something that no entry has. */
public final class MalformedFilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /**
     * @param why which part of it, what is wrong, what to do; shown to the person as it is
     */
    public MalformedFilterException(String why) {
        super(why);
    }
}
