package io.kaya.messaging.inbox;

/** Numbers that never came: fired as a CDI event in the transaction that handles the next one. */
public record ChannelGap(String topic, long expected, long found) {}
