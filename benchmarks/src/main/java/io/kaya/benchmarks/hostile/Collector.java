package io.kaya.benchmarks.hostile;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The attacker's own server: whoever opens an address there has told him something. */
final class Collector implements AutoCloseable {
    static final String PLACE = "{collector}";
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final List<String> opened = new CopyOnWriteArrayList<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() {
        try {
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var collector = new Collector(http);
            http.createContext(
                    "/",
                    exchange -> {
                        collector.opened.add(exchange.getRequestURI().toString());
                        exchange.sendResponseHeaders(NOT_FOUND, -1);
                        exchange.close();
                    });
            http.start();
            return collector;
        } catch (IOException failed) {
            throw new UncheckedIOException("The attacker's server cannot listen", failed);
        }
    }

    /** The text with the address of this server where it belongs. */
    String in(String text) {
        return text.replace(PLACE, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> opened() {
        return List.copyOf(opened);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
