package io.kaya.sandbox.broker;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/** The broker in a process of its own: FOLDER PORT FEDERATION NODE... */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] args) throws IOException {
        try (var logging =
                BrokerMain.class.getResourceAsStream("/io/kaya/sandbox/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        var broker =
                EmbeddedBroker.start(Path.of(args[0]), members(args), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-end"));
        broker.awaitEnd();
    }

    /** What {@link #main} takes after the folder. */
    public static List<String> arguments(int port, Members members) {
        var nodes = members.nodes().stream().map(NodeId::value);
        return Stream.concat(Stream.of(String.valueOf(port), members.federation().value()), nodes)
                .toList();
    }

    private static Members members(String[] args) {
        return new Members(
                new FederationId(args[2]), Stream.of(args).skip(3).map(NodeId::new).toList());
    }
}
