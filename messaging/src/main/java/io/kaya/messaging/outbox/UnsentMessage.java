package io.kaya.messaging.outbox;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.message.Message;

/**
 * A message that will never leave. Fired as a CDI event inside a transaction of its own, so that an
 * observer's change commits together with the mark that the business was told; when an observer
 * throws, it is told again later.
 */
public record UnsentMessage(
        MessageId id, String topic, String key, Message message, UnsentReason reason) {}
