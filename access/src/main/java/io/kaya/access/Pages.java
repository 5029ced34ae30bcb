package io.kaya.access;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Tells requests that our own pages make from those of other clients. */
final class Pages {
    private static final String REQUESTED_WITH = "X-Requested-With";

    private Pages() {}

    /** A page's stream of events cannot name itself. */
    static boolean ask(HttpHeaders headers) {
        var accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        return headers.getHeaderString(REQUESTED_WITH) != null
                || (accept != null && accept.startsWith(MediaType.SERVER_SENT_EVENTS));
    }
}
