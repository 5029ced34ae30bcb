package io.kaya.sandbox.supervisor;

import io.kaya.sandbox.federation.FederationFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A small federation of fake agents, and a process that runs it and can be killed. */
final class Town {
    static final Pacing BRISK =
            new Pacing(
                    Duration.ofMillis(50),
                    Duration.ofMillis(200),
                    Duration.ofSeconds(20),
                    3,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(10));

    private Town() {}

    static Supervisor open(Path place) throws IOException, InterruptedException {
        return Supervisor.open(place.resolve(".kaya"), federation(place), fakes(), BRISK);
    }

    static FederationFile federation(Path place) throws IOException {
        Files.createDirectories(place.resolve("documents"));
        Files.writeString(place.resolve("policy.yaml"), "policy: any");
        return FederationFile.read(
                Files.writeString(
                        place.resolve("federation.yaml"),
                        """
                        federation: town
                        purposes: [AcademicResearch]
                        nodes:
                          - {id: north, organisation: N, documents: documents, policy: policy.yaml,
                             description: "It costs ${5}, says C:\\\\north", latitude: 1, longitude: 2}
                          - {id: south, organisation: S, documents: documents, policy: policy.yaml}
                          - {id: west, organisation: W, documents: documents, policy: policy.yaml, started: false}
                        """));
    }

    static Process inAnotherProcess(Path place) throws IOException {
        var process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Town.class.getName(),
                                place.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var says =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        while (!"ready".equals(says.readLine())) {
            if (!process.isAlive()) throw new IllegalStateException("The town did not start");
        }
        return process;
    }

    public static void main(String[] args) throws Exception {
        try (var supervisor = open(Path.of(args[0])).closeOnExit()) {
            supervisor.start(_ -> {});
            System.out.println("ready");
            supervisor.awaitClose();
        }
    }

    private static Installation fakes() {
        var fake = List.of("-cp", System.getProperty("java.class.path"), FakeAgent.class.getName());
        return new Installation(fake, fake, List.of());
    }
}
