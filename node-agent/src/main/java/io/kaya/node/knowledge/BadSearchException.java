package io.kaya.node.knowledge;

import io.kaya.access.Problem;

final class BadSearchException extends Problem {
    BadSearchException(String detail) {
        super(400, "malformed-request", detail);
    }
}
