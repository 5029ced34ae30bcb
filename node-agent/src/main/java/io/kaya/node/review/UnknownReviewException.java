package io.kaya.node.review;

import io.kaya.access.Problem;

/** No such item in this node's queue. */
final class UnknownReviewException extends Problem {
    UnknownReviewException(String id) {
        super(
                404,
                "unknown-review",
                "There is no review " + id + " here; ./kaya review list shows which there are");
    }
}
