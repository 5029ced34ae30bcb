package io.kaya.node.task;

import io.kaya.messaging.outbox.Outbox;
import io.kaya.node.NodeConfig;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.ReplyMessage.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Where a task's messages go: this node's one channel to the coordinator. */
@ApplicationScoped
public class Replies {
    /** What takes longer than this is told of while it goes on. */
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    private final Outbox outbox;
    private final NodeConfig config;

    Replies(Outbox outbox, NodeConfig config) {
        this.outbox = outbox;
        this.config = config;
    }

    public void send(NodeTask task, ReplyMessage message) {
        var channel = Channel.replies(config.federationId(), config.nodeId());
        var key = task.question().toString();
        if (message instanceof Accepted) {
            outbox.sendLater(channel, key, message, AT_ONCE);
            return;
        }
        outbox.overtake(channel, key);
        outbox.send(channel, key, message);
    }
}
