package io.kaya.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** One agent's HTTP interface, called with one account. */
public final class Agent {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final String url;
    private final String account;
    private final String authorization;
    private final HttpClient calls = client();
    // Given up in the middle, a stream can take a connection of its pool down with it.
    private final HttpClient streams = client();

    public Agent(String name, String url, String account, String password) {
        this.name = name;
        this.url = url.replaceAll("/+$", "");
        this.account = account;
        var pair = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public String name() {
        return name;
    }

    public String account() {
        return account;
    }

    public JsonNode get(String path) {
        return call("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    public JsonNode post(String path) {
        return call("POST", path, null);
    }

    public JsonNode put(String path, JsonNode body) {
        return call("PUT", path, body);
    }

    public JsonNode delete(String path) {
        return call("DELETE", path, null);
    }

    /** Writes what the agent makes, however long it takes, into a file. */
    public void download(String path, Path into) throws IOException {
        var made = request(path).method("POST", BodyPublishers.noBody()).build();
        try {
            var reply = streams.send(made, BodyHandlers.ofInputStream());
            try (var body = reply.body()) {
                if (reply.statusCode() / 100 != 2) {
                    var told = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    throw problem(reply.statusCode(), told);
                }
                Files.copy(body, into, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (ConnectException | HttpTimeoutException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    /** Opens an event stream; the caller closes the body. */
    HttpResponse<InputStream> open(String path, String lastEventId)
            throws IOException, InterruptedException {
        var request = request(path).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        return streams.send(request.GET().build(), BodyHandlers.ofInputStream());
    }

    CommandFailedException problem(int status, String body) {
        return Problems.of(name, account, status, parse(body));
    }

    private JsonNode call(String method, String path, @Nullable JsonNode body) {
        var request = request(path).header("Accept", "application/json").timeout(PATIENCE);
        if (body != null) request.header("Content-Type", "application/json");
        var content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        try {
            var reply =
                    calls.send(
                            request.method(method, content).build(),
                            BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (reply.statusCode() / 100 == 2) return parse(reply.body());
            throw problem(reply.statusCode(), reply.body());
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        }
    }

    CommandFailedException unreachable(Exception cause) {
        return new CommandFailedException(
                ExitCode.UNREACHABLE,
                "unreachable",
                "%s does not answer at %s; look at './kaya status', or check the address"
                        .formatted(name, url),
                cause);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization);
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? Json.object() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return Json.object();
        }
    }
}
