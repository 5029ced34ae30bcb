package io.kaya.messaging.outbox;

/**
 * A topic holds records that this party does not know: fired as a CDI event in the transaction that
 * notes it, before anything more is sent there.
 */
public record ChannelBehind(String topic) {}
