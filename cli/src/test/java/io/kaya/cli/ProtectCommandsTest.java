package io.kaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProtectCommandsTest extends BesideLondon {
    private static final String TWO =
            """
            {"protected": [{"id": "m1", "kind": "column", "file": "staff.csv", "column": "Name", "state": "protected",
                            "values": 212, "tooShort": 3, "markedBy": "olga", "markedAt": "2026-11-21T12:00:00Z"},
                           {"id": "m2", "kind": "column", "file": "staff.csv", "column": "Badge", "state": "unreadable",
                            "values": 0, "tooShort": 0, "markedBy": "olga", "markedAt": "2026-11-21T12:00:00Z"}],
             "gaps": ["column Badge of staff.csv: There is no such file"]}
            """;

    @Test
    void what_is_protected_is_listed_with_what_is_not() {
        london.on("GET /api/protected", TWO);

        var seen = typed.run("protect", "list");

        assertThat(seen.out())
                .contains("staff.csv, Name")
                .contains("3 values would be met in every other text, so not protected.")
                .contains("No standing grant lets anything out until these can be read")
                .contains("column Badge of staff.csv: There is no such file");
    }

    @Test
    void a_column_is_marked_by_its_file_and_name() {
        london.on("POST /api/protected", TWO);

        var seen = typed.run("protect", "column", "staff.csv", "Name");

        assertThat(seen.exit()).isZero();
        assertThat(london.last("POST /api/protected").body())
                .isEqualTo("{\"kind\":\"column\",\"file\":\"staff.csv\",\"column\":\"Name\"}");
    }

    @Test
    void a_glossary_a_document_and_canaries_are_marked_by_their_file() {
        for (var kind : new String[] {"glossary", "document", "canaries"}) {
            london.on("POST /api/protected", TWO);

            typed.run("protect", kind, "one.txt");

            assertThat(london.last("POST /api/protected").body())
                    .isEqualTo("{\"kind\":\"" + kind + "\",\"file\":\"one.txt\"}");
        }
    }

    @Test
    void what_is_taken_back_is_confirmed_and_named_without_doubt() {
        london.on("GET /api/protected", TWO)
                .on("GET /api/protected", TWO)
                .on("DELETE /api/protected/m2", "{\"protected\": []}");

        assertThat(typed.run("protect", "remove", "staff.csv", "--yes").err())
                .contains("2 columns of 'staff.csv' are protected; name one");

        var seen = typed.run("protect", "remove", "staff.csv", "Badge", "--yes");

        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains("Nothing is protected");
    }
}
