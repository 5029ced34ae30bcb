package io.kaya.benchmarks.audit;

import io.kaya.audit.AuditLog;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables and the entities that the audit log's own jar has. */
final class Schema {
    private static final String MIGRATIONS = "db/migration";

    private Schema() {}

    /** Every migration, in order, as an agent's first start runs them. */
    static void create(Connection database) throws SQLException {
        var scripts = inJar(root -> texts(root.resolve(MIGRATIONS)));
        try (var statement = database.createStatement()) {
            for (var script : scripts) statement.execute(script);
        }
    }

    static List<Class<?>> entities() {
        return inJar(Schema::classes).stream()
                .<Class<?>>map(Schema::loaded)
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
    }

    private static List<String> texts(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("V"))
                    .sorted()
                    .map(Schema::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classes(Path root) {
        try (var files = Files.walk(root.resolve("io/kaya/audit"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, AuditLog.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T inJar(Function<Path, T> reader) {
        try {
            var place = AuditLog.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (Files.isDirectory(Path.of(place))) return reader.apply(Path.of(place));
            try (var jar = FileSystems.newFileSystem(URI.create("jar:" + place), Map.of())) {
                return reader.apply(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The audit log's classes cannot be read", e);
        }
    }
}
