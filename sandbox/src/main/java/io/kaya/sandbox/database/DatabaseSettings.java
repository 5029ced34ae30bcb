package io.kaya.sandbox.database;

import java.util.Map;

/** What differs from PostgreSQL's own defaults, and from the embedding library's. */
final class DatabaseSettings {
    private DatabaseSettings() {}

    static Map<String, String> server() {
        return Map.ofEntries(
                // The library turns both off: a kill could then lose what was committed.
                Map.entry("fsync", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("max_connections", "100"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("effective_cache_size", "256MB"),
                Map.entry("max_wal_size", "256MB"),
                Map.entry("max_wal_senders", "0"),
                Map.entry("max_worker_processes", "4"),
                Map.entry("max_parallel_workers", "0"),
                Map.entry("autovacuum_max_workers", "1"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // A statement in the log would carry what people asked.
                Map.entry("log_statement", "none"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_error_verbosity", "terse"));
    }

    /**
     * For initdb: passwords from the first start on, and an order of text that is everywhere the
     * same.
     */
    static Map<String, String> creation(java.nio.file.Path superuserPassword) {
        return Map.of(
                "auth", "scram-sha-256",
                "pwfile", superuserPassword.toString(),
                "locale", "C",
                "locale-provider", "builtin",
                "builtin-locale", "C.UTF-8");
    }
}
