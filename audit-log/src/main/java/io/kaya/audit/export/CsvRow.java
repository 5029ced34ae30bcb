package io.kaya.audit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.AuditEntries.Placed;
import io.kaya.audit.json.CanonicalJson;
import java.util.List;
import java.util.stream.Collectors;

/** An entry as a line of RFC 4180, which a spreadsheet shows and does not calculate. */
final class CsvRow {
    private static final List<String> COLUMNS =
            List.of("id", "at", "type", "actor", "role", "question", "task", "node");

    static final byte[] HEADINGS =
            ("index," + String.join(",", COLUMNS) + ",details\r\n").getBytes(UTF_8);

    private static final String CALCULATES = "=+-@\t\r";

    private CsvRow() {}

    static byte[] of(Placed placed) {
        var entry = CanonicalJson.read(placed.bytes());
        var cells =
                COLUMNS.stream()
                        .map(column -> cell(entry.path(column)))
                        .collect(Collectors.joining(","));
        var details = new String(CanonicalJson.write(entry.path("details")), UTF_8);
        return "%d,%s,%s\r\n".formatted(placed.index(), cells, quoted(details)).getBytes(UTF_8);
    }

    private static String cell(JsonNode value) {
        return value.isMissingNode() ? "" : quoted(value.asText());
    }

    private static String quoted(String text) {
        var calculates = !text.isEmpty() && CALCULATES.indexOf(text.charAt(0)) >= 0;
        return "\"" + (calculates ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
