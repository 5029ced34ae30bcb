package io.kaya.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.bundle.BundleVerifier;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.export.Exports;
import io.kaya.audit.export.Form;
import io.kaya.audit.export.Recipients;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.VerifierKey;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.sequence.Sequencer;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class ExportIT {
    @Inject AuditLog audit;
    @Inject AuditEntries entries;
    @Inject Business business;
    @Inject Sequencer sequencer;
    @Inject Proofs proofs;
    @Inject Exports exports;
    @Inject Recipients recipients;

    @TempDir Path folder;

    @Test
    void a_whole_log_is_exported_and_proved_by_its_own_key() throws IOException {
        write(TaskId.next(), 2_500);
        List<JsonNode> seen = new ArrayList<>();

        var sound = sound(bundle(AuditFilter.ALL), seen);

        var head = proofs.head().orElseThrow();
        assertThat(sound.manifest().begin()).isZero();
        assertThat(sound.manifest().shown()).isEqualTo(head.size()).isEqualTo(seen.size());
        assertThat(sound.checkpoint().note().note()).isEqualTo(head.note());
        assertThat(sound.manifest().scope()).isEqualTo("all entries");
        assertThat(sound.notProved()).noneMatch(said -> said.contains("withheld"));
    }

    @Test
    void a_selection_shows_what_was_asked_for_and_of_the_rest_that_it_is_there()
            throws IOException {
        var task = TaskId.next();
        write(task, 1);
        write(TaskId.next(), 2_100);
        write(task, 1);
        write(TaskId.next(), 3);
        List<JsonNode> seen = new ArrayList<>();

        var sound = sound(bundle(AuditFilter.ALL.of(task)), seen);

        assertThat(seen).hasSize(2).allMatch(one -> one.path("task").asText().equals("" + task));
        assertThat(sound.manifest().withheld()).isGreaterThanOrEqualTo(2_100);
        assertThat(sound.manifest().scope()).isEqualTo("task " + task);
        assertThat(sound.notProved()).anyMatch(said -> said.contains("withheld entries"));
    }

    @Test
    void a_selection_of_nothing_is_sound_and_empty() throws IOException {
        write(TaskId.next(), 3);
        List<JsonNode> seen = new ArrayList<>();

        sound(bundle(AuditFilter.ALL.of(TaskId.next())), seen);

        assertThat(seen).isEmpty();
    }

    @Test
    void every_export_is_an_entry_without_the_words_that_were_typed() throws IOException {
        write(TaskId.next(), 1);

        bundle(AuditFilter.of(Map.of("text", "secret", "actor", "olga")));

        var newest =
                entries.find(AuditQuery.ALL.of(AuditType.EXPORTED).newestFirst())
                        .entries()
                        .getFirst();
        assertThat(newest.actor()).isEqualTo("ada");
        assertThat(newest.details())
                .containsEntry("form", "zip")
                .containsEntry("scope", "actor one actor; text one word");
    }

    @Test
    void rows_and_lines_hold_the_same_entries_and_calculate_nothing() throws IOException {
        var task = TaskId.next();
        business.inTransaction(() ->
                audit.append(
                        AuditEvent.of(AuditType.DECIDED, Actor.person("=1+1", "operator"))
                                .about(task)
                                .with("said", "a \"word\"")));
        sequence();

        var lines = written(Form.LINES, task);
        var rows = written(Form.ROWS, task).split("\r\n");

        assertThat(lines.lines()).hasSize(1).allMatch(line -> line.contains("\"=1+1\""));
        assertThat(rows).hasSize(2);
        assertThat(rows[0]).startsWith("index,id,at,type,actor");
        assertThat(rows[1]).contains(",\"'=1+1\",").contains("\"{\"\"said\"\":\"\"a \\\"\"word");
    }

    @Test
    void who_was_sent_what_for_which_purpose_is_told() {
        var task = TaskId.next();
        var question = QuestionId.next();
        var began = Instant.now();
        business.inTransaction(() -> {
            audit.append(
                    AuditEvent.of(AuditType.RECEIVED, Actor.system("intake"))
                            .about(task)
                            .with("organisation", "South")
                            .with("purpose", "Audit"));
            audit.append(AuditEvent.of(AuditType.RELEASED, AuditLogIT.OLGA).about(task));
            audit.append(
                    AuditEvent.of(AuditType.ASKED, Actor.person("ada", "user"))
                            .about(question)
                            .with("purpose", "Care"));
            audit.append(
                    AuditEvent.of(AuditType.DISPATCHED, Actor.system("dispatch"))
                            .about(question)
                            .at(new NodeId("north")));
        });

        var report = recipients.report(began.minusSeconds(1), Instant.now().plusSeconds(1));

        assertThat(report.recipients())
                .extracting(one -> one.what() + " " + one.recipient() + " " + one.purpose())
                .contains("answer South Audit", "question north Care");
        assertThat(report.kept()).anyMatch(kept -> kept.type().equals("released"));
    }

    private String written(Form form, TaskId task) throws IOException {
        var export = exports.begin(form, AuditFilter.ALL.of(task), ada()).orElseThrow();
        var out = new ByteArrayOutputStream();
        exports.write(export, out);
        return out.toString(UTF_8);
    }

    private Path bundle(AuditFilter filter) throws IOException {
        var export = exports.begin(Form.BUNDLE, filter, ada()).orElseThrow();
        var file = folder.resolve("bundle.zip");
        exports.write(export, Files.newOutputStream(file));
        return file;
    }

    private Verification.Sound sound(Path bundle, List<JsonNode> seen) throws IOException {
        var log = VerifierKey.parse(proofs.head().orElseThrow().verifier());
        var trusted = TlogPolicy.of(List.of(log), List.of(), 0);
        var verification = BundleVerifier.verify(bundle, trusted, (_, entry) -> seen.add(entry));
        assertThat(verification).as(verification.toString()).isInstanceOf(Verification.Sound.class);
        return (Verification.Sound) verification;
    }

    private static Actor ada() {
        return Actor.person("ada", "auditor");
    }

    private void write(TaskId task, int count) {
        business.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                audit.append(AuditEvent.of(AuditType.DECIDED, AuditLogIT.OLGA).about(task));
            }
        });
        sequence();
    }

    private void sequence() {
        while (sequencer.next() > 0) Thread.onSpinWait();
    }
}
