package io.kaya.sandbox.supervisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * Stands where an agent would: ready when it answers, and it notes what it still saw at its end.
 */
final class FakeAgent {
    private FakeAgent() {}

    public static void main(String[] args) throws IOException {
        var file = Path.of(URI.create(System.getProperty("quarkus.config.locations")));
        if (Files.exists(file.resolveSibling("crash"))) System.exit(1);
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        var end = new Thread(() -> noteEnd(file, settings));
        Runtime.getRuntime().addShutdownHook(end);
        var address =
                new InetSocketAddress(
                        settings.getProperty("quarkus.http.host"),
                        Integer.parseInt(settings.getProperty("quarkus.http.port")));
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/q/health/ready",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    private static void noteEnd(Path file, Properties settings) {
        var kafka = settings.getProperty("kaya.kafka.bootstrap.servers");
        var database = settings.getProperty("quarkus.datasource.jdbc.url");
        try {
            Files.writeString(
                    file.resolveSibling("ended"),
                    "broker %s, database %s%n"
                            .formatted(
                                    answers(kafka),
                                    answers(URI.create(database.substring(5)).getAuthority())),
                    UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answers(String address) {
        var at = URI.create("tcp://" + address);
        try (var socket = new Socket(at.getHost(), at.getPort())) {
            return socket.isConnected() ? "there" : "gone";
        } catch (IOException e) {
            return "gone";
        }
    }
}
