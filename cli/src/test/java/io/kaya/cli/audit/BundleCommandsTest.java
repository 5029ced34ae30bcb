package io.kaya.cli.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.TlogProof;
import io.kaya.audit.note.VerifierKey;
import io.kaya.audit.tree.Verdict;
import io.kaya.cli.Typed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandsTest {
    @TempDir Path folder;
    AParty host;
    AParty north;

    @BeforeEach
    void aQuestionAndItsReply() {
        host =
                new AParty("coordinator")
                        .decided("to ask")
                        .sent("tasks.north", 1, "a task")
                        .sent("tasks.south", 1, "a task for another")
                        .received("replies.north", 1, "a reply");
        north =
                new AParty("north")
                        .received("tasks.north", 1, "a task")
                        .decided("to answer")
                        .sent("replies.north", 1, "a reply");
    }

    @Test
    void a_sound_bundle_is_told_with_what_it_does_not_prove() {
        var seen = typed("verify", exported(north, "north.zip"));

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .contains("north.zip is sound")
                .contains("kaya/library/north/audit/1")
                .contains("0 to 3 of 3: 3 with their entry, 0 as hashes only")
                .contains("It does not prove")
                .contains("that every step was logged")
                .contains("compare them")
                .contains("no witness has cosigned");
    }

    @Test
    void who_knows_the_key_need_not_believe_the_bundle() throws IOException {
        var bundle = exported(north, "north.zip");
        var policy = folder.resolve("policy");
        Files.writeString(policy, "log " + north.verifier() + "\nquorum none\n");

        assertThat(typed("verify", bundle, "--key", north.verifier()).out())
                .contains("is sound")
                .doesNotContain("compare them");
        assertThat(typed("verify", bundle, "--policy", policy.toString()).exit()).isZero();
        var other = typed("verify", bundle, "--key", host.verifier());
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("manifest.txt").contains("no log that is believed");
        assertThat(typed("verify", bundle, "--key", "nonsense").exit()).isEqualTo(4);
        assertThat(typed("verify", bundle, "--key", "a+b+c", "--policy", "p").exit()).isEqualTo(2);
    }

    @Test
    void one_byte_that_was_changed_is_named_with_its_line() throws IOException {
        var bundle = exported(north, "north.zip");
        altered(Path.of(bundle), "entries.jsonl", "to answer", "to refuse");

        var seen = typed("verify", bundle);
        var json = typed("verify", bundle, "--format", "json").json();

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.err()).contains("entries.jsonl, line 2: it is not the entry of leaf 1");
        assertThat(json.path("sound").asBoolean(true)).isFalse();
        assertThat(json.path("fault").path("line").asInt()).isEqualTo(2);
        assertThat(json.path("error").path("code").asText()).isEqualTo("bundle-broken");
    }

    @Test
    void what_is_no_bundle_and_what_is_not_there_are_told_apart() throws IOException {
        var text = Files.writeString(folder.resolve("text.zip"), "no zip at all");

        assertThat(typed("verify", text.toString()).err()).contains("it is no zip");
        var absent = typed("verify", folder.resolve("absent.zip").toString());
        assertThat(absent.exit()).isEqualTo(4);
        assertThat(absent.err()).contains("cannot be read");
    }

    @Test
    void two_parties_that_tell_the_same_are_alike_and_other_parties_play_no_part() {
        var seen = reconciled();

        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains("2 messages alike at both sides");
    }

    @Test
    void what_one_side_has_otherwise_is_named_and_proved_by_both() {
        host.sent("tasks.north", 2, "what was sent").sent("tasks.north", 3, "never came");
        host.sent("tasks.north", 4, "came");
        north.received("tasks.north", 2, "something else").received("tasks.north", 4, "came");

        var seen = reconciled();
        var json = reconciled("--format", "json").json();

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.out())
                .contains("other-content  kaya.library.tasks.north  2       leaf 4")
                .contains("missing-there  kaya.library.tasks.north  3       leaf 5");
        assertThat(seen.err()).contains("differ in 2 messages");
        var other = json.path("differences").path(0);
        proved(other.path("here").path(0), host);
        proved(other.path("there").path(0), north);
        assertThat(json.path("differences").path(1).path("there").isEmpty()).isTrue();
        assertThat(json.path("matched").asInt()).isEqualTo(3);
    }

    @Test
    void what_one_side_is_ahead_of_is_told_and_is_no_difference() {
        host.sent("tasks.north", 2, "on its way");

        var seen = reconciled();

        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains("late-there").contains("leaf 4");
    }

    @Test
    void of_a_selection_it_is_said_that_more_may_be_there() {
        host.sent("tasks.north", 2, "two").sent("tasks.north", 3, "three");
        north.received("tasks.north", 2, "two").received("tasks.north", 3, "three");
        var ours = host.export(folder.resolve("host.zip"));
        var theirs =
                north.export(
                        folder.resolve("north.zip"), entry -> !entry.contains("\"number\":\"2\""));

        var seen = typed("reconcile", ours.toString(), theirs.toString());

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.out()).contains("missing-there").contains("north.zip is a selection");
    }

    @Test
    void a_broken_bundle_and_two_nodes_are_not_compared() throws IOException {
        var ours = exported(host, "host.zip");
        var theirs = exported(north, "north.zip");
        var south = exported(new AParty("south").decided("nothing"), "south.zip");
        altered(Path.of(ours), "entries.jsonl", "a", "b");

        var broken = typed("reconcile", ours, theirs);
        var strangers = typed("reconcile", south, theirs);

        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("host.zip is not what its log signed");
        assertThat(strangers.exit()).isEqualTo(4);
        assertThat(strangers.err()).contains("send each other no messages");
    }

    private static void proved(JsonNode told, AParty by) {
        var proof = TlogProof.parse(told.path("proof").asText());
        var trusted = TlogPolicy.of(List.of(VerifierKey.parse(by.verifier())), List.of(), 0);

        assertThat(proof.verify(told.path("entry").asText().getBytes(UTF_8), trusted))
                .isEqualTo(Verdict.HOLDS);
        assertThat(proof.index()).isEqualTo(told.path("leaf").asLong());
    }

    private Typed.Seen reconciled(String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "reconcile",
                                exported(host, "host.zip"),
                                exported(north, "north.zip")));
        words.addAll(List.of(more));
        return typed(words.toArray(String[]::new));
    }

    private String exported(AParty party, String name) {
        return party.export(folder.resolve(name)).toString();
    }

    private Typed.Seen typed(String... words) {
        var all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(words));
        return new Typed(folder).run(all.toArray(String[]::new));
    }

    private static void altered(Path bundle, String file, String from, String to)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipFile(bundle.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(zip.entries())) {
                var content = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(file) ? replaced(content, from, to) : content);
            }
        }
        Files.write(bundle, bytes.toByteArray());
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        return new String(content, UTF_8).replaceFirst(from, to).getBytes(UTF_8);
    }
}
