package io.kaya.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/** An agent's HTTP interface with answers that a test wrote, and a memory of what it was asked. */
public final class FakeAgent implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    public record Request(String call, String body, String authorization, String lastEventId) {}

    private record Reply(int status, String type, String body, Charset as) {
        Reply(int status, String type, String body) {
            this(status, type, body, StandardCharsets.UTF_8);
        }
    }

    public FakeAgent() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Several replies to one call are given in turn, the last one again and again. */
    public FakeAgent on(String call, int status, String body) {
        var type = status / 100 == 2 ? "application/json" : "application/problem+json";
        return on(call, new Reply(status, type, body));
    }

    public FakeAgent on(String call, String body) {
        return on(call, 200, body);
    }

    /** A file to be taken away. */
    public FakeAgent file(String call, byte[] content) {
        var bytes = new String(content, StandardCharsets.ISO_8859_1);
        return on(call, new Reply(200, "application/zip", bytes, StandardCharsets.ISO_8859_1));
    }

    public FakeAgent problem(String call, int status, String code, String detail) {
        return on(
                call,
                status,
                "{\"title\": \"Problem\", \"status\": %d, \"code\": \"%s\", \"detail\": \"%s\"}"
                        .formatted(status, code, detail));
    }

    /** One connection's events; the stream breaks off after them. */
    public FakeAgent events(String path, String events) {
        return on("GET " + path, new Reply(200, "text/event-stream", events));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request last(String call) {
        return requests().reversed().stream()
                .filter(request -> request.call().equals(call))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + call + " among " + requests));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized FakeAgent on(String call, Reply reply) {
        replies.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(
                    new Request(
                            call,
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8),
                            header(exchange, "Authorization"),
                            header(exchange, "Last-Event-ID")));
            var reply = next(call);
            var body = reply.body().getBytes(reply.as());
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        }
    }

    private synchronized Reply next(String call) {
        var known = replies.get(call);
        if (known == null) return new Reply(404, "application/problem+json", "{}");
        return known.size() > 1 ? known.removeFirst() : known.getFirst();
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
