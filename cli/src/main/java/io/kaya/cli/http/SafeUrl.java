package io.kaya.cli.http;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import java.net.URI;

/** An address that a password may be sent to: never across a network in the clear. */
public final class SafeUrl {
    private SafeUrl() {}

    public static String of(String typed) {
        try {
            var address = URI.create(typed);
            var host = String.valueOf(address.getHost());
            if ("https".equals(address.getScheme()) && address.getHost() != null) return typed;
            if ("http".equals(address.getScheme()) && loopback(host)) return typed;
        } catch (IllegalArgumentException e) {
            // Told below, as for every other address that cannot be used.
        }
        throw new CommandFailedException(
                ExitCode.USAGE,
                "bad-url",
                "'%s' cannot be used; write https://HOST, or http:// for this machine only"
                        .formatted(typed));
    }

    private static boolean loopback(String host) {
        return host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }
}
