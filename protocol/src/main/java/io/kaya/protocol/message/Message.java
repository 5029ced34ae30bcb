package io.kaya.protocol.message;

/** Anything that one party says to another. */
public sealed interface Message
        permits TaskMessage, ReplyMessage, PresenceMessage, CheckpointMessage {}
