package io.kaya.web;

import io.mvnpm.esbuild.install.WebDepsInstaller;
import io.mvnpm.esbuild.model.WebDependency;
import io.mvnpm.esbuild.model.WebDependency.WebDependencyType;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder in which the kit, an agent's pages and their tests lie together, with a Deno that runs
 * them. Everything in it came through Maven.
 */
record Workbench(Path folder) {
    private static final Path ROOT = Path.of(System.getProperty("kaya.root"));
    private static final Path KIT = ROOT.resolve("web-ui/src/main/resources/web");
    private static final Path TESTS = ROOT.resolve("web-ui/src/test/ts");
    private static final Path GOLDEN = ROOT.resolve("audit-log/src/test/resources/golden");
    private static final List<String> SETTINGS =
            List.of("tsconfig.json", "package.json", "styles.d.ts", "check.ts");
    private static final long PATIENCE_SECONDS = 120;

    /**
     * @param agent whose pages, and the tests of them, are laid beside the kit
     */
    static Workbench of(String agent) throws IOException {
        var bench = new Workbench(ROOT.resolve("web-ui/target/ts").resolve(agent));
        copy(KIT, bench.folder.resolve("web"));
        copy(ROOT.resolve(agent).resolve("src/main/resources/web"), bench.folder.resolve("web"));
        for (var file : SETTINGS)
            Files.copy(
                    TESTS.resolve(file),
                    bench.folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        copy(TESTS.resolve("kit"), bench.folder);
        if (Files.isDirectory(TESTS.resolve(agent))) copy(TESTS.resolve(agent), bench.folder);
        copy(GOLDEN, bench.folder.resolve("golden"));
        WebDepsInstaller.install(bench.folder.resolve("node_modules"), packages());
        return bench;
    }

    /** How a run ended, and what it said. */
    record Run(int exit, String said) {}

    Run types() throws IOException, InterruptedException {
        return deno(
                "run",
                "-A",
                "--node-modules-dir=manual",
                "node_modules/typescript/lib/tsc.js",
                "--project",
                "tsconfig.json");
    }

    Run tests() throws IOException, InterruptedException {
        return deno(
                "test",
                "--no-check",
                "--no-lock",
                "--allow-read",
                "--allow-env",
                "--location=http://localhost",
                "--unstable-sloppy-imports",
                ".");
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    private Run deno(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(binary().toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, "run", ".log");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.put("DENO_DIR", folder.resolve("deno").toString());
        environment.put("DENO_NO_UPDATE_CHECK", "1");
        environment.put("NO_COLOR", "1");
        environment.put("TZ", "Europe/Oslo"); // a zone whose clocks change
        var process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        var exit = process.waitFor();
        var said = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Run(exit, said);
    }

    private Path binary() throws IOException {
        try (var files =
                Files.find(
                        folder.resolve("node_modules/@deno"),
                        2,
                        (file, _) -> file.getFileName().toString().equals("deno"))) {
            var deno = files.findFirst().orElseThrow();
            if (!deno.toFile().setExecutable(true)) {
                throw new IOException(deno + " cannot be made executable");
            }
            return deno;
        }
    }

    private static List<WebDependency> packages() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("/org/mvnpm/"))
                .map(Path::of)
                .map(jar -> WebDependency.of(jar, WebDependencyType.MVNPM))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
