package io.kaya.benchmarks.hostile.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/hostile-cases.md say what the corpus has. */
class DocumentedCasesTest {
    private static final List<HostileCase> CASES = Corpus.builtIn();

    @Test
    void the_tables_count_every_case() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "hostile-cases.md"));

        assertThat(page).contains(CASES.size() + " attacks");
        counts(page, "LLM\\d\\d", HostileCase::owasp);
        counts(page, "AML\\.T[\\d.]+", HostileCase::atlas);
        counts(page, "`[a-z]+`", one -> "`" + one.kind().wireName() + "`");
    }

    private static void counts(String page, String id, Function<HostileCase, String> of) {
        var told = new TreeMap<String, Long>();
        Pattern.compile("(?m)^\\| (" + id + ") \\| [^|]+ \\| (\\d+) \\|$")
                .matcher(page)
                .results()
                .forEach(row -> told.put(row.group(1), Long.parseLong(row.group(2))));

        assertThat(told)
                .isEqualTo(
                        CASES.stream().collect(Collectors.groupingBy(of, Collectors.counting())));
    }
}
