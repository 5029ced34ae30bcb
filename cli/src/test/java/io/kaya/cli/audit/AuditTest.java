package io.kaya.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.cli.BesideLondon;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class AuditTest extends BesideLondon {
    private static final String HEAD =
            """
            {"origin": "kaya/demo/london/audit/1", "size": 1234, "root": "AAAA", "waiting": 2,
             "signedAt": "2026-11-21T14:04:30Z",
             "note": "kaya/demo/london/audit/1\\n1234\\nAAAA\\n\\n— kaya/demo/london/audit/1 BBBB\\n",
             "verifier": "kaya/demo/london/audit/1+00c0ffee+CCCC",
             "cosigned": [{"witness": "mumbai", "size": 1200, "at": "2026-11-21T14:04:00Z", "note": ""}]}
            """;
    private static final String ENTRY = "0199a3c2-6f6e-7a61-9d36-2f0c5a1be001";

    @Test
    void the_head_of_a_log_can_be_kept_elsewhere() {
        london.on("GET /api/audit/head", HEAD);

        var seen = typed.run("audit", "head", "--node", "london");

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .contains("1,234 entries, signed 30 s ago; 2 wait for their place")
                .contains("mumbai cosigned the first 1,200, 60 s ago")
                .contains("— kaya/demo/london/audit/1 BBBB")
                .contains("kaya/demo/london/audit/1+00c0ffee+CCCC");
    }

    @Test
    void an_entry_and_its_proof_become_two_files() throws IOException {
        london.on(
                "GET /api/audit/entries/" + ENTRY + "/proof",
                "{\"index\": 7, \"entry\": \"{\\\"v\\\":1}\", \"proof\": \"c2sp.org/tlog-proof@v1\\n\"}");

        var seen =
                typed.run(
                        "audit",
                        "prove",
                        ENTRY,
                        "--node",
                        "london",
                        "--out",
                        root.resolve("e") + "");

        assertThat(seen.exit()).isZero();
        assertThat(Files.readString(root.resolve("e.json"))).isEqualTo("{\"v\":1}");
        assertThat(Files.readString(root.resolve("e.proof"))).isEqualTo("c2sp.org/tlog-proof@v1\n");
    }

    @Test
    void a_sound_log_is_called_so_and_what_nothing_vouches_for_is_counted() {
        london.on(
                "POST /api/audit/check",
                "{\"entries\": 4321, \"waiting\": 0, \"outside\": 12, \"faults\": []}");

        var seen = typed.run("audit", "fsck", "--node", "london");

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .isEqualTo(
                        """
                        4,321 entries, all as they were written
                        12 were written before there was a tree; nothing vouches for them
                        """);
    }

    @Test
    void a_log_that_was_altered_is_named_with_the_place() {
        london.on(
                "POST /api/audit/check",
                """
                {"entries": 9, "waiting": 0, "outside": 0, "faults": [
                  {"place": "entry 7", "what": "its bytes are gone"}]}
                """);

        var seen = typed.run("audit", "fsck", "--node", "london");

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.out()).contains("entry 7").contains("its bytes are gone");
        assertThat(seen.err()).contains("not as it was written");
    }

    @Test
    void an_alarm_shows_what_its_party_signed_before_and_then() {
        london.on(
                "GET /api/audit/alarms",
                """
                {"alarms": [{"id": "7f", "log": "kaya/demo/mumbai/audit/1", "kind": "forked",
                  "halts": false, "seen": "one\\n9\\nAA\\n", "shown": "one\\n9\\nBB\\n",
                  "at": "2026-11-21T14:04:30Z"}]}
                """);

        var seen = typed.run("audit", "alarms", "--node", "london");

        assertThat(seen.out()).contains("forked", "kaya/demo/mumbai/audit/1", "AA", "BB");
    }

    @Test
    void a_loss_is_accepted_by_a_person_who_says_why() {
        london.on("POST /api/audit/loss", "{\"origin\": \"kaya/demo/london/audit/2\"}");

        var refused = typed.run("audit", "accept-loss", "--node", "london", "--reason", "x");
        var seen =
                typed.run(
                        "audit", "accept-loss", "--node", "london", "--reason", "a disk", "--yes");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(seen.out()).isEqualTo("The log goes on as kaya/demo/london/audit/2\n");
        assertThat(london.last("POST /api/audit/loss").body()).contains("a disk");
    }

    @Test
    void an_alarm_about_a_partner_is_settled() {
        london.on(
                "POST /api/audit/alarms/7f/settlement",
                "{\"kind\": \"renewed\", \"log\": \"kaya/demo/mumbai/audit/2\"}");

        var seen =
                typed.run("audit", "settle", "7f", "--node", "london", "--reason", "they told us");

        assertThat(seen.out()).isEqualTo("Settled: renewed of kaya/demo/mumbai/audit/2\n");
    }
}
