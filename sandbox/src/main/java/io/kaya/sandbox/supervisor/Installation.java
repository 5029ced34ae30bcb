package io.kaya.sandbox.supervisor;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the programs are run.
 *
 * @param coordinator what follows the flags on the command line of {@code java}
 * @param node the same for a node
 * @param broker flags only: the broker's classes are those of the caller
 */
public record Installation(List<String> coordinator, List<String> node, List<String> broker) {
    private static final String JAR = "quarkus-app/quarkus-run.jar";

    public Installation {
        coordinator = List.copyOf(coordinator);
        node = List.copyOf(node);
        broker = List.copyOf(broker);
    }

    /** The installation at {@code -Dkaya.home}: an unpacked distribution, or a built checkout. */
    public static Installation find() {
        return in(Path.of(System.getProperty("kaya.home", "")).toAbsolutePath());
    }

    /** Started from the caches of a training run, where there was one. */
    public static Installation in(Path home) {
        return of(home, Installation::cached);
    }

    /** Every program that ends in order leaves a cache of what it loaded (JEP 514). */
    public static Installation training(Path home) {
        return of(home, cache -> List.of("-XX:AOTCacheOutput=" + cache));
    }

    /** With more room than a federation of a few nodes on one small machine needs. */
    public Installation withHeaps(String ofCoordinator, String ofBroker) {
        return new Installation(
                Stream.concat(Stream.of("-Xmx" + ofCoordinator), coordinator.stream()).toList(),
                node,
                Stream.concat(Stream.of("-Xmx" + ofBroker), broker.stream()).toList());
    }

    /** With a language model for all agents, whatever the environment says. */
    public Installation withModel(URI url, String name) {
        var model = List.of("-Dkaya.model.url=" + url, "-Dkaya.model.name=" + name);
        return new Installation(
                Stream.concat(model.stream(), coordinator.stream()).toList(),
                Stream.concat(model.stream(), node.stream()).toList(),
                broker);
    }

    private static Installation of(Path home, CacheFlag flag) {
        return new Installation(
                run(home, "coordinator-agent", flag),
                run(home, "node-agent", flag),
                flag.of(folder(home, "cli").resolve("broker.aot")));
    }

    private static List<String> run(Path home, String agent, CacheFlag flag) {
        var jar = folder(home, agent).resolve(JAR);
        if (!Files.isRegularFile(jar)) throw new NotInstalledException(agent, home);
        var arguments = new ArrayList<>(flag.of(jar.resolveSibling("app.aot")));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    private static Path folder(Path home, String module) {
        var folder = home.resolve(module);
        return Stream.of(folder.resolve("target"), folder)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(folder);
    }

    private static List<String> cached(Path cache) {
        if (!Files.isRegularFile(cache)) return List.of();
        // Mapped where it was made for, all agents share its pages; a random address copies them.
        return List.of(
                "-XX:AOTCache=" + cache,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Xlog:aot*=error");
    }

    @FunctionalInterface
    private interface CacheFlag {
        List<String> of(Path cache);
    }
}
