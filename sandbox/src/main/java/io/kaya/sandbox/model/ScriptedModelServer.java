package io.kaya.sandbox.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Speaks {@code /v1/chat/completions} as OpenAI-compatible servers do, whole or token by token. */
public final class ScriptedModelServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile Script script;

    private ScriptedModelServer(HttpServer server, Script script) {
        this.server = server;
        this.script = script;
    }

    public static ScriptedModelServer start(Script script) {
        return start(script, 0);
    }

    public static ScriptedModelServer start(Script script, int port) {
        try {
            var http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var model = new ScriptedModelServer(http, script);
            http.createContext("/v1/chat/completions", model::answer);
            http.setExecutor(model.threads);
            http.start();
            return model;
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The scripted model cannot listen on port " + port, failed);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public void follow(Script other) {
        script = other;
    }

    /** All requests so far, oldest first. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = JSON.readTree(exchange.getRequestBody());
            var asked = heard(exchange, request);
            heard.add(asked);
            switch (script.say(asked)) {
                case Said.Text text -> speak(exchange, asked, text);
                case Said.Torn torn -> tear(exchange, torn.text());
                case Said.Silence _ -> pause(Duration.ofMinutes(10));
                case Said.Status refused ->
                        send(exchange, refused.status(), "application/json", refused.body());
                case Said.Garbage garbage ->
                        send(exchange, 200, "text/event-stream", garbage.body());
            }
        }
    }

    private static Heard heard(HttpExchange exchange, JsonNode request) {
        var rules = new StringBuilder();
        var material = new StringBuilder();
        for (var message : request.path("messages")) {
            var into = message.path("role").asText().equals("system") ? rules : material;
            var content = message.path("content");
            into.append(content.isTextual() ? content.asText() : content.findValuesAsText("text"));
        }
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Heard(
                rules.toString(),
                material.toString(),
                request.has("response_format") ? request.path("response_format").toString() : "",
                request.path("stream").asBoolean(),
                request.has("tools"),
                authorization == null ? "" : authorization);
    }

    private void speak(HttpExchange exchange, Heard asked, Said.Text said) throws IOException {
        if (!asked.streamed()) {
            pause(said.perToken());
            var message = Map.of("role", "assistant", "content", said.text());
            send(
                    exchange,
                    200,
                    "application/json",
                    completion(Map.of("index", 0, "message", message, "finish_reason", "stop")));
            return;
        }
        try (var out = stream(exchange)) {
            for (var token : said.text().split("(?<=\\s)")) {
                event(out, token);
                pause(said.perToken());
            }
            write(out, completion(Map.of("index", 0, "delta", Map.of(), "finish_reason", "stop")));
            write(out, "[DONE]");
        }
    }

    private static void tear(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 1_000_000); // promised, and never sent
        event(exchange.getResponseBody(), text);
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void event(OutputStream out, String token) throws IOException {
        write(out, completion(Map.of("index", 0, "delta", Map.of("content", token))));
    }

    private static void write(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private static String completion(Map<String, Object> choice) throws IOException {
        return JSON.writeValueAsString(
                Map.of(
                        "id",
                        "scripted",
                        "object",
                        "chat.completion.chunk",
                        "created",
                        1,
                        "model",
                        "scripted",
                        "choices",
                        List.of(choice)));
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void pause(Duration length) {
        try {
            var _ = closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
