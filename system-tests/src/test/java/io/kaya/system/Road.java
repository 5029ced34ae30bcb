package io.kaya.system;

import io.kaya.protocol.channel.Channel;

/**
 * One direction of one channel.
 *
 * @param body what could be said there
 */
record Road(String name, Channel<?> channel, String writer, String reader, String body) {
    String topic() {
        return channel.topic();
    }

    @Override
    public String toString() {
        return name;
    }
}
