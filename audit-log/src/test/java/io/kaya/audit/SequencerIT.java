package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.audit.json.CanonicalJson;
import io.kaya.audit.note.Signers;
import io.kaya.audit.note.TlogProof;
import io.kaya.audit.note.VerifierKey;
import io.kaya.audit.sequence.Fsck;
import io.kaya.audit.sequence.LogHaltedException;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.sequence.Sequencer;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.InclusionProof;
import io.kaya.audit.tree.Verdict;
import io.kaya.protocol.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class SequencerIT {
    private static final String ASLEEP =
            "select pid from pg_stat_activity where wait_event = 'PgSleep'";
    private static final String FULL =
            "raise exception 'No space left on device' using errcode = '53100'";

    @Inject AuditLog audit;
    @Inject AuditEntries entries;
    @Inject Business business;
    @Inject Sequencer sequencer;
    @Inject Proofs proofs;
    @Inject Fsck fsck;

    @Test
    void every_entry_gets_its_place_and_each_is_proved_offline() {
        var task = write(700);

        sequenceAll();

        var head = proofs.head().orElseThrow();
        assertThat(head.waiting()).isZero();
        var log = VerifierKey.parse(head.verifier());
        for (var entry : entries.find(AuditQuery.ALL.of(task).page(0, 1_000)).entries()) {
            var proven = proofs.of(entry.id()).orElseThrow();
            var proof = TlogProof.parse(proven.proof());
            assertThat(proof.checkpoint().note().check(List.of(log)))
                    .isInstanceOf(Signers.Known.class);
            assertThat(shown(proven, proof)).isEqualTo(Verdict.HOLDS);
            var told = CanonicalJson.read(proven.entry().getBytes(StandardCharsets.UTF_8));
            assertThat(told.path("id").asText()).isEqualTo(entry.id().toString());
            assertThat(told.path("task").asText()).isEqualTo(task.toString());
        }
    }

    @Test
    void the_log_only_grows() {
        write(3);
        sequenceAll();
        var earlier = proofs.head().orElseThrow();
        write(300);
        sequenceAll();
        var later = proofs.head().orElseThrow();

        var shown =
                proofs.since(earlier.size())
                        .verify(Hash.parse(earlier.root()), Hash.parse(later.root()));

        assertThat(shown).isEqualTo(Verdict.HOLDS);
        assertThat(later.size()).isGreaterThanOrEqualTo(earlier.size() + 300);
    }

    @Test
    void many_sequencers_at_once_give_each_place_once() throws Exception {
        var before = fsck.check();

        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2; i++) all.add(threads.submit(() -> times(60, () -> write(5))));
            for (int i = 0; i < 4; i++) all.add(threads.submit(() -> times(50, sequencer::next)));
            for (var one : all) one.get();
        }
        sequenceAll();

        var report = fsck.check();
        assertThat(report.faults()).isEmpty();
        assertThat(report.waiting()).isZero();
        assertThat(report.entries()).isEqualTo(before.entries() + before.waiting() + 600);
    }

    @Test
    void a_sequencer_that_is_killed_halfway_leaves_nothing_behind() throws Exception {
        write(300);
        var before = fsck.check();
        trigger("audit_checkpoint", "perform pg_sleep(60)");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var killed = threads.submit(sequencer::next);
            while (business.numbers(ASLEEP).isEmpty()) Thread.sleep(50);
            business.numbers("select pg_terminate_backend(pid)::int from (" + ASLEEP + ") s(pid)");
            assertThatThrownBy(killed::get).isNotNull();
        }
        untrigger("audit_checkpoint");

        var after = fsck.check();
        sequenceAll();

        assertThat(after.faults()).isEmpty();
        assertThat(after.entries()).isEqualTo(before.entries());
        assertThat(fsck.check().entries()).isEqualTo(before.entries() + before.waiting());
        assertThat(fsck.check().faults()).isEmpty();
    }

    @Test
    void with_a_full_disk_no_step_is_taken_and_nothing_is_lost() {
        business.execute("create table if not exists step (task uuid)");
        var task = write(3);
        trigger("audit_leaf", FULL);
        assertThatThrownBy(sequencer::next).isNotNull();
        trigger("audit_entry", FULL);
        assertThatThrownBy(() ->
                        business.inTransaction(() -> {
                            business.execute("insert into step values (gen_random_uuid())");
                            audit.append(AuditEvent.of(AuditType.DECIDED, AuditLogIT.OLGA));
                        }))
                .hasStackTraceContaining("No space left");

        var waiting = fsck.check().waiting();
        untrigger("audit_leaf");
        untrigger("audit_entry");
        sequenceAll();

        assertThat(business.numbers("select count(*)::int from step")).containsExactly(0);
        assertThat(waiting).isGreaterThanOrEqualTo(3);
        assertThat(fsck.check().faults()).isEmpty();
        for (var entry : entries.find(AuditQuery.ALL.of(task)).entries()) {
            assertThat(proofs.of(entry.id())).isPresent();
        }
    }

    @Test
    void a_log_that_was_changed_behind_its_back_is_not_signed_over() {
        write(10);
        sequenceAll();
        var flip = "update audit_tree set range = set_byte(range, 3, get_byte(range, 3) # 1)";
        business.execute(flip);
        write(1);

        assertThatThrownBy(sequencer::next).isInstanceOf(LogHaltedException.class);

        business.execute(flip);
        sequenceAll();
        assertThat(fsck.check().faults()).isEmpty();
    }

    @Test
    void what_the_owner_of_the_database_does_is_found_and_located() {
        var task = write(600);
        sequenceAll();
        assertThat(fsck.check().faults()).isEmpty();
        var id = entries.find(AuditQuery.ALL.of(task)).entries().get(7).id();
        var entry = "entry " + proofs.of(id).orElseThrow().index();
        var index = proofs.of(id).orElseThrow().index();

        found(entry, "update audit_entry set actor = 'nobody' where id = '%s'".formatted(id));
        found(
                entry,
                "update audit_entry set bytes = set_byte(bytes, 20, 65) where id = '%s'"
                        .formatted(id));
        found(
                entry,
                "update audit_entry set bytes = overlay(bytes placing 'e' from position('details' in bytes) for 1) where id = '%s'"
                        .formatted(id));
        found(entry, "delete from audit_leaf where index = " + index);
        found(entry, "update audit_leaf set hash = sha256('x') where index = " + index);
        found("tile/0/000", "delete from audit_tile where level = 0 and index = 0");
        found(
                "tile/0/000",
                "update audit_tile set hashes = set_byte(hashes, 40, 1) where index = 0");
        found(
                "tile/0/000",
                "update audit_tile set root = set_byte(root, 7, get_byte(root, 7) # 1) where index = 0");
        found("tree", "update audit_tree set size = size - 1");
        found("tree", "update audit_tree set range = set_byte(range, 3, get_byte(range, 3) # 1)");
        found("checkpoint number 1", "delete from audit_checkpoint where number = 1");
        var size = proofs.head().orElseThrow().size();
        found(
                "checkpoint " + size,
                "update audit_checkpoint set note = replace(note, 'audit', 'adult') where size = "
                        + size);
    }

    private void trigger(String table, String body) {
        business.execute(
                "create function test_%s() returns trigger language plpgsql as $$ begin %s; return new; end $$"
                        .formatted(table, body));
        business.execute(
                "create trigger test_%s before insert on %s for each row execute function test_%s()"
                        .formatted(table, table, table));
    }

    private void untrigger(String table) {
        business.execute("drop function test_%s() cascade".formatted(table));
    }

    /** Past the triggers, and undone afterwards. */
    private void found(String place, String harm) {
        business.undone(() -> {
            business.execute("set transaction isolation level repeatable read");
            for (var table :
                    List.of("audit_entry", "audit_leaf", "audit_tile", "audit_checkpoint")) {
                business.execute("alter table " + table + " disable trigger user");
            }
            business.execute(harm);
            assertThat(fsck.check().faults())
                    .as(harm)
                    .anySatisfy(fault -> assertThat(fault.place()).isEqualTo(place));
        });
    }

    private static Verdict shown(Proofs.Proven proven, TlogProof proof) {
        var leaf = Hash.ofLeaf(proven.entry().getBytes(StandardCharsets.UTF_8));
        var checkpoint = proof.checkpoint().checkpoint();
        return new InclusionProof(proof.index(), checkpoint.size(), proof.hashes())
                .verify(leaf, checkpoint.root());
    }

    private TaskId write(int count) {
        var task = TaskId.next();
        business.inTransaction(() ->
                times(
                        count,
                        () ->
                                audit.append(
                                        AuditEvent.of(AuditType.DECIDED, AuditLogIT.OLGA)
                                                .about(task))));
        return task;
    }

    private static void times(int count, Runnable what) {
        for (int i = 0; i < count; i++) what.run();
    }

    private void sequenceAll() {
        while (sequencer.next() > 0) Thread.onSpinWait();
    }
}
