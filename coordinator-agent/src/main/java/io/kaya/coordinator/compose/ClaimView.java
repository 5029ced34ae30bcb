package io.kaya.coordinator.compose;

import io.kaya.protocol.message.Source;

/** One released claim, by the number under which the answer cites it. */
public record ClaimView(
        int n, String text, String node, Source source, double confidence, boolean redacted) {}
