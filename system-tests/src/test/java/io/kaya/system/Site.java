package io.kaya.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** One agent's HTTP interface, as one person meets it. */
final class Site {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String url;
    private final Optional<String> authorization;

    private Site(String url, Optional<String> authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    static Site anonymous(String url) {
        return new Site(url, Optional.empty());
    }

    static Site as(String url, String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Site(url, Optional.of("Basic " + Base64.getEncoder().encodeToString(pair)));
    }

    record Answer(int status, String type, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No JSON came with status " + status + ": " + body, e);
            }
        }

        JsonNode ok() {
            if (status / 100 != 2)
                throw new IllegalStateException("Status " + status + ": " + body);
            return json();
        }

        String code() {
            return json().path("code").asText();
        }
    }

    JsonNode get(String path) {
        return send("GET", path, Optional.empty()).ok();
    }

    JsonNode post(String path, Object body) {
        return send("POST", path, Optional.of(body)).ok();
    }

    JsonNode delete(String path) {
        return send("DELETE", path, Optional.empty()).ok();
    }

    Answer tryGet(String path) {
        return send("GET", path, Optional.empty());
    }

    Answer tryPost(String path, Object body) {
        return send("POST", path, Optional.of(body));
    }

    Answer tryPut(String path, Object body) {
        return send("PUT", path, Optional.of(body));
    }

    /** What the person would see who opens this question's events after having seen one. */
    EventLog listen(String question, int after) {
        var request =
                request("/api/questions/" + question + "/events")
                        .header("Accept", "text/event-stream");
        if (after > 0) request.header("Last-Event-ID", String.valueOf(after));
        return EventLog.open(CLIENT, request.build());
    }

    private Answer send(String method, String path, Optional<Object> body) {
        var request = request(path).timeout(Duration.ofSeconds(30));
        if (body.isPresent()) request.header("Content-Type", "application/json");
        try {
            var content =
                    body.isEmpty()
                            ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(
                                    body.get() instanceof String raw
                                            ? raw
                                            : JSON.writeValueAsString(body.get()));
            var reply =
                    CLIENT.send(request.method(method, content).build(), BodyHandlers.ofString());
            var type = reply.headers().firstValue("Content-Type").orElse("");
            return new Answer(reply.statusCode(), type, reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path));
        authorization.ifPresent(pair -> request.header("Authorization", pair));
        return request;
    }

    static Map<String, Object> nothing() {
        return Map.of();
    }
}
