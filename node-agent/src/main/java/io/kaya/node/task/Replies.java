package io.kaya.node.task;

import io.kaya.messaging.outbox.Outbox;
import io.kaya.node.NodeConfig;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.ReplyMessage;
import jakarta.enterprise.context.ApplicationScoped;

/** Where a task's messages go: this node's one channel to the coordinator. */
@ApplicationScoped
public class Replies {
    private final Outbox outbox;
    private final NodeConfig config;

    Replies(Outbox outbox, NodeConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    public void send(NodeTask task, ReplyMessage message) {
        outbox.send(
                Channel.replies(config.federationId(), config.nodeId()),
                task.question().toString(),
                message);
    }
}
