package io.kaya.messaging.outbox;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The trace (W3C Trace Context) in which something is said, where tracing is on. */
final class Traceparent {
    private Traceparent() {}

    static @Nullable String current() {
        var trace = MDC.get("traceId");
        var span = MDC.get("spanId");
        if (trace == null || span == null) {
            return null;
        }
        return "00-%s-%s-%s".formatted(trace, span, sampled() ? "01" : "00");
    }

    private static boolean sampled() {
        return "true".equals(MDC.get("sampled"));
    }
}
