package io.kaya.sandbox.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of one small broker that is its own controller, on loopback. */
final class BrokerSettings {
    static final int NODE_ID = 1;

    private BrokerSettings() {}

    static Map<String, String> of(
            Path data, int port, int controllerPort, BrokerAccounts accounts) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE_ID));
        settings.put("log.dirs", data.toString());
        listeners(settings, port, controllerPort, accounts);
        access(settings);
        one(settings);
        small(settings);
        return settings;
    }

    private static void listeners(
            Map<String, String> settings, int port, int controllerPort, BrokerAccounts accounts) {
        settings.put(
                "listeners",
                "PARTIES://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PARTIES://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.put("inter.broker.listener.name", "PARTIES");
        settings.put(
                "listener.security.protocol.map",
                "PARTIES:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        settings.put("listener.name.parties.sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.parties.scram-sha-512.sasl.jaas.config",
                accounts.scramLogin(BrokerAccounts.ADMIN));
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put("listener.name.controller.plain.sasl.jaas.config", accounts.controllerLogin());
    }

    private static void access(Map<String, String> settings) {
        settings.put(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + BrokerAccounts.ADMIN);
        settings.put("auto.create.topics.enable", "false");
    }

    /** One broker: what Kafka keeps thrice by default is kept once, and flushed to disk. */
    private static void one(Map<String, String> settings) {
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        settings.put("min.insync.replicas", "1");
        // No replica holds what the page cache loses, so an acknowledged message is on the disk.
        settings.put("log.flush.interval.messages", "1");
    }

    private static void small(Map<String, String> settings) {
        settings.put("num.network.threads", "1");
        settings.put("num.io.threads", "2");
        settings.put("num.replica.fetchers", "1");
        settings.put("num.recovery.threads.per.data.dir", "1");
        settings.put("background.threads", "1");
        settings.put("log.cleaner.threads", "1");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.cleaner.io.buffer.size", "262144");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.segment.bytes", "67108864");
        settings.put("metadata.log.segment.bytes", "16777216");
        settings.put("group.coordinator.threads", "1");
        settings.put("share.coordinator.threads", "1");
        settings.put("queued.max.requests", "100");
        settings.put("message.max.bytes", "393216");
        settings.put("group.initial.rebalance.delay.ms", "0");
    }
}
