package io.kaya.sandbox.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Asks, as the coordinator, whether every topic of the federation can be used. */
public final class BrokerProbe implements AutoCloseable {
    private final Admin admin;
    private final Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();

    public BrokerProbe(Map<String, Object> coordinator, Members members) {
        admin = Admin.create(Patience.brief(coordinator));
        for (var topic : AccessList.of(members).topics()) {
            partitions.put(new TopicPartition(topic, 0), OffsetSpec.latest());
        }
    }

    public boolean usable() throws InterruptedException {
        try {
            admin.listOffsets(partitions).all().get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
