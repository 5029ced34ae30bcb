package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.SigningKey;
import io.kaya.audit.partners.AlarmView;
import io.kaya.audit.partners.Alarms;
import io.kaya.audit.partners.NothingLostException;
import io.kaya.audit.partners.Objection;
import io.kaya.audit.partners.OwnLog;
import io.kaya.audit.partners.Publication;
import io.kaya.audit.partners.Witnessing;
import io.kaya.audit.sequence.Fsck;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.sequence.Sequencer;
import io.kaya.audit.tree.ConsistencyProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.Trees;
import io.kaya.audit.tree.Verdict;
import io.kaya.protocol.PartyId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PostgreSql.class, restrictToAnnotatedClass = true)
class PartnersIT {
    private static final Actor ADA = Actor.person("ada", "admin");
    private static final PartyId SOUTH = new PartyId("south");
    private static final SigningKey WITNESS =
            SigningKey.ofWitness("kaya/library/south/witness", seed('w'));
    private static final List<Hash> LEAVES = Trees.leaves(60);

    private static int souths;

    @Inject AuditLog audit;
    @Inject AuditEntries entries;
    @Inject Business business;
    @Inject Sequencer sequencer;
    @Inject Proofs proofs;
    @Inject Fsck fsck;
    @Inject Alarms alarms;
    @Inject OwnLog own;
    @Inject Witnessing witnessing;
    @Inject Clock clock;

    @ConfigProperty(name = "kaya.audit-key")
    Path keyFile;

    // A log for each test: what a witness saw of one stays.
    private final PartyId party = new PartyId("south-" + ++souths);
    private final SigningKey south =
            SigningKey.ofLog("kaya/library/%s/audit/1".formatted(party), seed('s'));

    @AfterEach
    void settle() {
        toTell();
        objections();
        for (var alarm : alarms.open()) {
            if (!alarm.halts()) alarms.settle(alarm.id(), ADA, "test");
        }
    }

    @Test
    void a_log_that_goes_on_is_cosigned_and_noted_once_a_minute() {
        show(0, 3);
        show(3, 8);
        show(8, 40);

        var told = toTell();

        assertThat(told).hasSize(1);
        var cosigned = SignedCheckpoint.parse(told.getFirst());
        assertThat(cosigned.checkpoint().size()).isEqualTo(40);
        assertThat(cosigned.note().signatures()).hasSize(2);
        assertThat(toTell()).isEmpty();
        assertThat(noted(AuditType.CHECKPOINT_SEEN)).hasSize(1);
        assertThat(kinds()).doesNotContain("forked", "unproven");
    }

    @Test
    void what_is_told_meanwhile_does_not_put_back_how_far_a_log_was_seen() throws Exception {
        show(0, 3);

        try (var other = Executors.newSingleThreadExecutor()) {
            business.inTransaction(() -> {
                assertThat(witnessing.toTell()).hasSize(1);
                var meanwhile = other.submit(() -> show(3, 8));
                assertThat(meanwhile).isNotDone();
            });
        }
        show(8, 40);

        assertThat(kinds()).isEmpty();
        assertThat(toTell()).singleElement().asString().contains("\n40\n");
    }

    @Test
    void a_fork_is_an_alarm_here_and_evidence_for_its_party() {
        show(0, 10);
        toTell();
        var fork = signed(south, 10, Hash.ofLeaf(new byte[] {1}));

        show(fork, 10, List.of());
        show(fork, 10, List.of());

        assertThat(kinds()).containsOnlyOnce("forked");
        assertThat(toTell()).isEmpty();
        var objections = objections();
        assertThat(objections)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.shown()).isEqualTo(fork);
                    assertThat(one.seen()).contains("\n10\n" + root(10) + "\n");
                });
        assertThat(objections()).isEmpty();
        assertThat(noted(AuditType.LOG_DOUBTED)).hasSize(1);
    }

    @Test
    void a_rollback_and_a_growth_without_proof_are_alarms() {
        show(0, 20);

        show(0, 7);
        show(signed(south, 33, root(33)), 12, proof(12, 33));

        assertThat(kinds()).contains("rolled-back", "unproven");
        assertThat(toTell()).singleElement().asString().contains("\n20\n");
    }

    @Test
    void another_key_and_a_new_beginning_are_alarms() {
        show(0, 5);
        var other = SigningKey.ofLog(south.verifier().name(), seed('x'));
        show(signed(other, 9, root(9)), 5, proof(5, 9), other.verifier().toString());
        assertThat(kinds()).contains("other-key");

        var next = SigningKey.ofLog("kaya/library/%s/audit/2".formatted(party), seed('s'));
        show(signed(next, 2, root(2)), 0, List.of(), next.verifier().toString());

        assertThat(kinds()).contains("renewed");
        assertThat(toTell())
                .anySatisfy(note -> assertThat(note).startsWith(next.verifier().name()));
    }

    @Test
    void nobody_shows_the_log_of_another() {
        assertThatThrownBy(() ->
                        business.inTransaction(() ->
                                witnessing.shown(
                                        new PartyId("east"),
                                        signed(south, 5, root(5)),
                                        0,
                                        List.of(),
                                        south.verifier().toString())))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void what_is_published_goes_on_from_what_was_and_news_of_others_alone_is_no_news() {
        write(3);
        var first = publish().orElseThrow();
        var none = publish();
        write(300);
        var second = publish().orElseThrow();
        show(0, 3);
        sequenceAll();

        assertThat(none).isEmpty();
        assertThat(publish()).isEmpty();
        var before = SignedCheckpoint.parse(first.note()).checkpoint();
        var after = SignedCheckpoint.parse(second.note()).checkpoint();
        assertThat(second.oldSize()).isEqualTo(before.size());
        assertThat(
                        new ConsistencyProof(
                                        before.size(),
                                        after.size(),
                                        second.proof().stream().map(Hash::parse).toList())
                                .verify(before.root(), after.root()))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void what_a_partner_cosigned_is_kept_and_nobody_else_can_say_it() {
        write(2);
        var note = proofs.head().orElseThrow().note();
        var cosigned = cosigned(note);

        own(() -> own.cosigned(SOUTH, List.of(cosigned), WITNESS.verifier().toString()));
        own(() -> own.cosigned(SOUTH, List.of(cosigned), WITNESS.verifier().toString()));

        var size = SignedCheckpoint.parse(note).checkpoint().size();
        assertThat(
                        business.numbers(
                                "select count(*)::int from audit_cosignature where size = " + size))
                .containsExactly(1);
        assertThat(own.cosignedUpTo(size)).extracting(one -> one.size()).containsExactly(size);
        assertThat(own.cosignedUpTo(size - 1)).noneMatch(one -> one.size() >= size);
        assertThatThrownBy(() ->
                        own(() ->
                                own.cosigned(
                                        new PartyId("east"),
                                        List.of(cosigned),
                                        WITNESS.verifier().toString())))
                .isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> business.execute("delete from audit_cosignature"))
                .hasMessageContaining("written once");
    }

    @Test
    void a_log_that_forgot_what_it_signed_stops_until_a_person_accepts_the_loss()
            throws IOException {
        write(5);
        var head = proofs.head().orElseThrow();
        var forgotten = signed(ownKey(), head.size() + 7, root(50));
        var foreign = signed(SigningKey.ofLog(head.origin(), seed('x')), head.size() + 9, root(50));

        own(() -> own.reminded(List.of(foreign)));
        assertThat(alarms.halted()).isFalse();
        own(() -> own.cosigned(SOUTH, List.of(cosigned(forgotten)), vkey()));

        assertThat(alarms.halted()).isTrue();
        assertThat(kinds()).contains("behind");
        assertThatThrownBy(() -> write(1)).hasStackTraceContaining("halted until a person decides");
        business.inTransaction(
                () -> audit.append(AuditEvent.of(AuditType.SEARCHED, AuditLogIT.OLGA)));
        assertThat(sequencer.next()).isZero();
        assertThat(publish()).isEmpty();

        var name = alarms.acceptLoss(ADA, "the disk broke, the copy of noon was taken");
        write(1);

        assertThat(alarms.halted()).isFalse();
        assertThat(LogOrigin.parse(name).orElseThrow().life())
                .isEqualTo(LogOrigin.parse(head.origin()).orElseThrow().life() + 1);
        var now = proofs.head().orElseThrow();
        assertThat(now.origin()).isEqualTo(name);
        assertThat(now.note()).startsWith(name + "\n");
        assertThat(publish().orElseThrow().oldSize()).isZero();
        assertThat(noted(AuditType.LOSS_ACCEPTED)).isNotEmpty();
        assertThat(fsck.check().faults()).isEmpty();
        own(() -> own.reminded(List.of(forgotten)));
        assertThat(alarms.halted()).isFalse();
        assertThatThrownBy(() -> alarms.acceptLoss(ADA, "again"))
                .isInstanceOf(NothingLostException.class);
    }

    @Test
    void a_log_that_went_on_in_two_places_stops_too() throws IOException {
        write(5);
        var head = proofs.head().orElseThrow();

        own(() -> {
            try {
                own.reminded(List.of(signed(ownKey(), head.size() - 1, root(13))));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(kinds()).contains("diverged");
        alarms.acceptLoss(ADA, "test");
    }

    private void show(int from, int to) {
        show(signed(south, to, root(to)), from, from == 0 ? List.of() : proof(from, to));
    }

    private void show(String note, int from, List<String> proof) {
        show(note, from, proof, south.verifier().toString());
    }

    private void show(String note, int from, List<String> proof, String vkey) {
        business.inTransaction(() -> witnessing.shown(party, note, from, proof, vkey));
    }

    private List<String> toTell() {
        return business.result(witnessing::toTell);
    }

    private List<Objection> objections() {
        return business.result(alarms::toTell);
    }

    private Optional<Publication> publish() {
        return business.result(own::toPublish);
    }

    private void own(Runnable what) {
        business.inTransaction(what);
    }

    private List<String> kinds() {
        return alarms.open().stream().map(AlarmView::kind).toList();
    }

    private List<AuditRecord> noted(AuditType type) {
        return entries.find(AuditQuery.ALL.of(type)).entries().stream()
                .filter(entry ->
                        type == AuditType.LOSS_ACCEPTED
                                || entry.details().get("log").equals(south.verifier().name()))
                .toList();
    }

    private SigningKey ownKey() throws IOException {
        return SigningKey.ofLog(proofs.head().orElseThrow().origin(), Files.readAllBytes(keyFile));
    }

    private String cosigned(String note) {
        var signed = SignedCheckpoint.parse(note);
        return signed.with(WITNESS.cosign(signed.note().text(), clock.instant())).note().note();
    }

    private static String vkey() {
        return WITNESS.verifier().toString();
    }

    private static String signed(SigningKey key, long size, Hash root) {
        return SignedCheckpoint.of(new Checkpoint(key.verifier().name(), size, root), key)
                .note()
                .note();
    }

    private static Hash root(int size) {
        return Trees.root(LEAVES.subList(0, size));
    }

    private static List<String> proof(int from, int to) {
        return ConsistencyProof.make(from, to, Trees.reader(LEAVES)).hashes().stream()
                .map(Hash::toString)
                .toList();
    }

    private static byte[] seed(char with) {
        return String.valueOf(with).repeat(32).getBytes(StandardCharsets.UTF_8);
    }

    private void write(int count) {
        business.inTransaction(() -> {
            for (int i = 0; i < count; i++) {
                audit.append(AuditEvent.of(AuditType.DECIDED, AuditLogIT.OLGA));
            }
        });
        sequenceAll();
    }

    private void sequenceAll() {
        while (sequencer.next() > 0) Thread.onSpinWait();
    }
}
