package io.kaya.benchmarks.audit;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What is committed again and again, in one transaction each. */
final class Steps {
    private static final byte[] MESSAGE = new byte[1_500];
    private final Transactions transactions;
    private final EntityManager entities;
    private final AuditLog audit;

    Steps(LogInABox box) throws SQLException {
        transactions = box.transactions();
        entities = transactions.entities();
        audit = box.bean(AuditLog.class);
        try (var database = box.connect()) {
            create(database);
        }
    }

    /**
     * Reads a task, moves it on, and puts a reply into the outbox, as most steps of an agent do.
     */
    void unaudited() {
        transactions.run(this::business);
    }

    void audited() {
        transactions.run(() -> {
            business();
            audit.append(decided(TaskId.next()));
        });
    }

    void appended(TaskId task) {
        transactions.run(() -> audit.append(decided(task)));
    }

    /** Many in one transaction: to fill a log. */
    void filled(int many) {
        transactions.run(() -> {
            for (int i = 0; i < many; i++) audit.append(decided(TaskId.next()));
        });
    }

    /** The same row with the same indexes, and nothing that proves it. */
    void plain() {
        transactions.run(() -> row("plain_entry", MESSAGE.length / 3));
    }

    /** What most teams build: each row has the digest of the one before, whose row is held. */
    void chained() {
        transactions.run(() -> {
            var head =
                    (byte[])
                            entities.createNativeQuery(
                                            "select head from chain_head for update", byte[].class)
                                    .getSingleResult();
            row("chain_entry", MESSAGE.length / 3);
            entities.createNativeQuery("update chain_head set head = :head")
                    .setParameter("head", digest(head))
                    .executeUpdate();
        });
    }

    private void business() {
        var task = (int) (Math.random() * 1_000);
        entities.createNativeQuery("select state from bench_task where id = :id for update")
                .setParameter("id", task)
                .getSingleResult();
        entities.createNativeQuery(
                        "update bench_task set state = 'done', version = version + 1 where id = :id")
                .setParameter("id", task)
                .executeUpdate();
        entities.createNativeQuery("insert into bench_outbox (id, body) values (:id, :body)")
                .setParameter("id", UUID.randomUUID())
                .setParameter("body", MESSAGE)
                .executeUpdate();
    }

    private void row(String table, int bytes) {
        entities.createNativeQuery(
                        "insert into %s (id, at, type, actor, role, question, task, node, details, bytes) values (:id, now(), 'decided', 'olga', 'operator', :question, :task, 'north', :details, :bytes)"
                                .formatted(table))
                .setParameter("id", TaskId.next().value())
                .setParameter("question", QuestionId.next().value())
                .setParameter("task", TaskId.next().value())
                .setParameter(
                        "details",
                        "{\"decision\":\"approved\",\"digest\":\"" + "a".repeat(64) + "\"}")
                .setParameter("bytes", new byte[bytes])
                .executeUpdate();
    }

    private static AuditEvent decided(TaskId task) {
        return AuditEvent.of(AuditType.DECIDED, Actor.person("olga", "operator"))
                .about(QuestionId.next())
                .about(task)
                .at(new NodeId("north"))
                .with("decision", "approved")
                .with("digest", "a".repeat(64));
    }

    private static byte[] digest(byte[] head) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head);
            return sha256.digest(MESSAGE);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void create(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : new String[] {"plain_entry", "chain_entry"}) {
                statement.execute(
                        "create table %s (like audit_entry including indexes including identity)"
                                .formatted(table));
            }
            statement.execute("create table chain_head (head bytea not null)");
            statement.execute("insert into chain_head values (sha256(''))");
            statement.execute(
                    "create table bench_task (id int primary key, state text, version int)");
            statement.execute(
                    "insert into bench_task select n, 'new', 0 from generate_series(0, 999) n");
            statement.execute("create table bench_outbox (id uuid primary key, body bytea)");
        }
    }
}
