package io.kaya.messaging;

import static io.kaya.messaging.federation.Coordinator.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.messaging.federation.Rows;
import io.kaya.messaging.federation.Servers;
import io.kaya.messaging.outbox.Outbox;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.ReplyMessage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class OutboxIT {
    @Inject Outbox outbox;
    @Inject Rows rows;

    @Test
    void nothing_is_said_without_a_transaction() {
        assertThatThrownBy(() -> outbox.send(REPLIES, "key", reply()))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void what_the_business_takes_back_is_not_said() {
        var before = rows.count("select count(*) from outbox");

        assertThatThrownBy(() ->
                        rows.inTransaction(() -> {
                            outbox.send(REPLIES, "key", reply());
                            throw new IllegalStateException("no");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows.count("select count(*) from outbox")).isEqualTo(before);
    }

    private static ReplyMessage reply() {
        return new ReplyMessage.Accepted(TaskId.next());
    }
}
