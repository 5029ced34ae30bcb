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
             "verifier": "kaya/demo/london/audit/1+00c0ffee+CCCC"}
            """;
    private static final String ENTRY = "0199a3c2-6f6e-7a61-9d36-2f0c5a1be001";

    @Test
    void the_head_of_a_log_can_be_kept_elsewhere() {
        london.on("GET /api/audit/head", HEAD);

        var seen = typed.run("audit", "head", "--node", "london");

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .contains("1,234 entries, signed 30 s ago; 2 wait for their place")
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
}
