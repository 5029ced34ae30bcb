package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import io.kaya.sandbox.broker.BrokerAccounts;
import io.kaya.sandbox.broker.BrokerMain;
import io.kaya.sandbox.broker.BrokerProbe;
import io.kaya.sandbox.broker.Members;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the broker. */
record BrokerLauncher(Path folder, Members members, List<String> moreFlags, int port, Path log)
        implements Launcher {
    private static final List<String> FLAGS =
            List.of(
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--sun-misc-unsafe-memory-access=allow");

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    Map<String, Object> client(PartyId party) {
        return BrokerAccounts.of(folder).client(party.value(), bootstrapServers());
    }

    @Override
    public Running launch() throws IOException {
        var accounts = BrokerAccounts.of(folder);
        accounts.provide(members);
        var arguments = new ArrayList<>(FLAGS);
        arguments.addAll(moreFlags);
        arguments.add("-cp");
        arguments.add(System.getProperty("java.class.path"));
        arguments.add(BrokerMain.class.getName());
        arguments.add(folder.toString());
        arguments.addAll(BrokerMain.arguments(port, members));
        var process = JavaProcess.start(folder, arguments, Map.of(), log);
        return new Broker(process, port, client(PartyId.COORDINATOR), members);
    }

    private record Broker(
            ProcessHandle process, int port, Map<String, Object> client, Members members)
            implements Running {
        @Override
        public boolean ready() throws InterruptedException {
            if (!listens()) return false;
            try (var probe = new BrokerProbe(client, members)) {
                return probe.usable();
            }
        }

        @Override
        public void stop(Duration grace) throws InterruptedException {
            JavaProcess.stop(process, grace);
        }

        private boolean listens() {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
