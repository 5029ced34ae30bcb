package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.sequence.Fsck;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.sequence.Sequencer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an owner of the database can do to a log, past every trigger, a thousand times. */
@QuarkusTest
@QuarkusTestResource(value = PostgreSql.class, restrictToAnnotatedClass = true)
class TamperingIT {
    private static final int TIMES = 1_000;
    private static final int ENTRIES = 600;
    private static final int PAGE = 20;
    private static final int KINDS = 23;
    private static final long SEED = Long.getLong("kaya.seed", 20261122L);

    @Inject AuditLog audit;
    @Inject Business business;
    @Inject Sequencer sequencer;
    @Inject Proofs proofs;
    @Inject Fsck fsck;

    /** What is done, and where it must be found. */
    private record Harm(String kind, String place, List<String> sql) {
        Harm(String kind, String place, String... sql) {
            this(kind, place, List.of(sql));
        }
    }

    @Test
    void every_change_in_rows_tiles_and_checkpoints_is_found_and_located() {
        grow();
        assertThat(fsck.check().faults()).isEmpty();
        var random = new Random(SEED);
        Map<String, Integer> done = new TreeMap<>();

        for (int i = 0; i < TIMES; i++) {
            var harm = harm(random);
            done.merge(harm.kind(), 1, Integer::sum);
            found(i, harm);
        }

        assertThat(done).hasSize(KINDS);
        assertThat(fsck.check().faults()).isEmpty();
    }

    private static Harm harm(Random random) {
        var at = random.nextInt(ENTRIES);
        var other = (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES;
        var checkpoint = 1 + random.nextInt(ENTRIES / PAGE);
        var place = "entry " + at;
        var entry = "(select entry from audit_leaf where index = " + at + ")";
        var second = "(select entry from audit_leaf where index = " + other + ")";
        var bit = "# " + (1 << random.nextInt(7));
        var tile = random.nextInt(2);
        var spot = random.nextInt(8_192);
        return switch (random.nextInt(KINDS)) {
            case 0 -> row("who", place, entry, "actor = 'nobody'");
            case 1 -> row("role", place, entry, "role = role || 's'");
            case 2 -> row("type", place, entry, "type = 'released'");
            case 3 -> row("when", place, entry, "at = at + interval '1 microsecond'");
            case 4 -> row("task", place, entry, "task = gen_random_uuid()");
            case 5 -> row("question", place, entry, "question = gen_random_uuid()");
            case 6 -> row("node", place, entry, "node = 'elsewhere'");
            case 7 -> row("details", place, entry, "details = '{\"count\":\"7\"}'");
            case 8 ->
                    row(
                            "a byte",
                            place,
                            entry,
                            "bytes = set_byte(bytes, %d, get_byte(bytes, %d) %s)"
                                    .formatted(spot % 200, spot % 200, bit));
            case 9 -> row("no bytes", place, entry, "bytes = null");
            case 10 ->
                    new Harm(
                            "a leaf's hash",
                            place,
                            "update audit_leaf set hash = set_byte(hash, %d, get_byte(hash, %d) %s) where index = %d"
                                    .formatted(spot % 32, spot % 32, bit, at));
            case 11 ->
                    new Harm(
                            "a leaf gone",
                            at == ENTRIES - 1 ? "tree" : place,
                            "delete from audit_leaf where index = " + at);
            case 12 ->
                    new Harm(
                            "an entry gone",
                            at == ENTRIES - 1 ? "tree" : place,
                            "create temp table gone on commit drop as select " + entry + " as id",
                            "delete from audit_leaf where index = " + at,
                            "delete from audit_entry where id in (select id from gone)");
            case 13 ->
                    new Harm(
                            "two swapped",
                            around(Math.min(at, other)),
                            "create temp table both_ on commit drop as select index, entry, hash from audit_leaf where index in (%d, %d)"
                                    .formatted(at, other),
                            "delete from audit_leaf where index in (%d, %d)".formatted(at, other),
                            "insert into audit_leaf select %d + %d - index, entry, hash from both_"
                                    .formatted(at, other));
            case 14 ->
                    new Harm(
                            "bytes of another",
                            place,
                            "update audit_entry set bytes = (select bytes from audit_entry where id = %s) where id = %s"
                                    .formatted(second, entry));
            case 15 ->
                    new Harm(
                            "the end cut off",
                            "tree",
                            "delete from audit_leaf where index >= " + Math.max(1, at));
            case 16 ->
                    new Harm(
                            "one more",
                            "tree",
                            "create temp table more on commit drop as select gen_random_uuid() as id",
                            "insert into audit_entry (id, at, type, actor, role, details, bytes) select id, now(), 'decided', 'x', 'y', '{}', 'z' from more",
                            "delete from audit_waiting where entry in (select id from more)",
                            "insert into audit_leaf select %d, id, sha256('z') from more"
                                    .formatted(ENTRIES));
            case 17 ->
                    new Harm(
                            "a tile's byte",
                            "tile/0/00" + tile,
                            "update audit_tile set hashes = set_byte(hashes, %d, get_byte(hashes, %d) %s) where index = %d"
                                    .formatted(spot, spot, bit, tile));
            case 18 ->
                    new Harm(
                            "a tile gone",
                            "tile/0/00" + tile,
                            "delete from audit_tile where index = " + tile);
            case 19 ->
                    new Harm(
                            "a tile more",
                            "tile %d of level %d".formatted(tile + 2, 0),
                            "insert into audit_tile select level, index + 2, hashes, root from audit_tile where index = "
                                    + tile);
            case 20 ->
                    new Harm(
                            "a checkpoint gone",
                            checkpoint == ENTRIES / PAGE
                                    ? "tree"
                                    : "checkpoint number " + checkpoint,
                            "delete from audit_checkpoint where number = " + checkpoint);
            case 21 ->
                    new Harm(
                            "a checkpoint's note",
                            "checkpoint " + checkpoint * PAGE,
                            "update audit_checkpoint set note = overlay(note placing '%s' from %d for 1) where number = %d"
                                    .formatted("#", 1 + random.nextInt(100), checkpoint));
            case 22 ->
                    new Harm(
                            "a tile's root",
                            "tile/0/00" + tile,
                            "update audit_tile set root = set_byte(root, %d, get_byte(root, %d) %s) where index = %d"
                                    .formatted(spot % 32, spot % 32, bit, tile));
            default -> throw new IllegalStateException();
        };
    }

    /** The tile with its hash, or the first checkpoint that covers it. */
    private static String around(int index) {
        return index < 512 ? "tile/0/00" + index / 256 : "checkpoint " + (index / PAGE + 1) * PAGE;
    }

    private static Harm row(String kind, String place, String entry, String change) {
        return new Harm(kind, place, "update audit_entry set " + change + " where id = " + entry);
    }

    private void found(int number, Harm harm) {
        business.undone(() -> {
            business.execute("set transaction isolation level repeatable read");
            for (var table :
                    List.of("audit_entry", "audit_leaf", "audit_tile", "audit_checkpoint")) {
                business.execute("alter table " + table + " disable trigger user");
            }
            harm.sql().forEach(business::execute);
            assertThat(fsck.check().faults())
                    .as("%d of seed %d: %s", number, SEED, harm)
                    .anySatisfy(fault -> assertThat(fault.place()).isEqualTo(harm.place()));
        });
    }

    private void grow() {
        for (int i = 0; i < ENTRIES / PAGE; i++) {
            business.inTransaction(() -> {
                for (int k = 0; k < PAGE; k++) {
                    audit.append(AuditEvent.of(AuditType.DECIDED, AuditLogIT.OLGA).with("k", k));
                }
            });
            sequencer.next();
        }
        assertThat(proofs.head().orElseThrow().size()).isEqualTo(ENTRIES);
    }
}
