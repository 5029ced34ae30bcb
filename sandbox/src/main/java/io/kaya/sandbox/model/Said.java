package io.kaya.sandbox.model;

import java.time.Duration;

/** One way to answer a request. */
public sealed interface Said {

    /** The text, a token at a time. */
    record Text(String text, Duration perToken) implements Said {}

    /** Begins, and hangs up in the middle. */
    record Torn(String text) implements Said {}

    /** Nothing at all, for as long as the caller waits. */
    record Silence() implements Said {}

    record Status(int status, String body) implements Said {}

    /** Status 200, and a body that is no event stream. */
    record Garbage(String body) implements Said {}

    static Said text(String text) {
        return new Text(text, Duration.ZERO);
    }
}
