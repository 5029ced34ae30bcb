package io.kaya.protocol.message;

import java.util.List;

/** The content of a release: exactly what a decision was made about, and nothing else. */
public record Reply(List<Claim> claims, Maker maker) {
    public static final int MOST_CLAIMS = 24;

    public Reply {
        claims = List.copyOf(claims);
        if (claims.isEmpty() || claims.size() > MOST_CLAIMS) {
            throw new IllegalArgumentException(
                    "A reply has 1 to " + MOST_CLAIMS + " claims, not " + claims.size());
        }
    }
}
