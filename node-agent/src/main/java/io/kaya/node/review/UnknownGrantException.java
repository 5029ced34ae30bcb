package io.kaya.node.review;

import io.kaya.access.Problem;

/** The policy asks for no such grant. */
final class UnknownGrantException extends Problem {
    UnknownGrantException(String rule) {
        super(
                404,
                "unknown-grant",
                "The policy asks for no standing grant by rule "
                        + rule
                        + "; ./kaya grants list shows which it asks for");
    }
}
