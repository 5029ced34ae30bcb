package io.kaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, in a checkout of its own with a Maven and JDKs that only pretend. */
class ScriptTest {
    @TempDir Path folder;
    Path checkout;
    Path jdks;

    record Ended(int exit, String out) {}

    @BeforeEach
    void pretend() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        executable(checkout.resolve("kaya"), Files.readString(Path.of("../kaya")));
        file("pom.xml", "");
        file("cli/pom.xml", "");
        file("cli/src/main/java/A.java", "");
        jdk("jdk-25", "25.0.1");
        maven(
                """
                echo "$*" >> "$here/runs"
                echo '[INFO] Building Kaya: the kaya command 0.1.0        [1/1]'
                mkdir -p cli/target && : > cli/target/kaya-cli.jar
                """);
    }

    @Test
    void the_oldest_jdk_that_is_new_enough_is_taken() throws Exception {
        jdk("jdk-27", "27");
        jdk("jdk-17", "17.0.9");
        Files.createDirectories(jdks.resolve("jre-26/bin"));

        assertThat(kaya("jdk").out()).isEqualTo(jdks.resolve("jdk-25").toString());
    }

    @Test
    void java_home_wins_unless_it_is_too_old() throws Exception {
        var newer = jdk("jdk-28", "28-ea").toString();
        var older = jdk("jdk-21", "21.0.2").toString();

        assertThat(kaya(Map.of("JAVA_HOME", newer), "jdk").out()).isEqualTo(newer);
        assertThat(kaya(Map.of("JAVA_HOME", older), "jdk").out()).endsWith("jdk-25");
    }

    @Test
    void without_a_jdk_one_sentence_says_what_to_install() throws Exception {
        var ended = kaya(Map.of("KAYA_JDK_FOLDERS", folder.resolve("none").toString()), "status");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).startsWith("kaya: needs a JDK 25 or newer").hasLineCount(1);
    }

    @Test
    void it_builds_once_and_again_when_a_source_changed() throws Exception {
        kaya("status");
        kaya("status");
        assertThat(builds()).hasSize(1);

        later(file("cli/src/main/java/A.java", "changed"));
        kaya("status");
        assertThat(builds()).hasSize(2).last().asString().contains(" package ");
    }

    @Test
    void what_was_built_goes_when_a_source_is_gone() throws Exception {
        var gone = file("cli/src/main/resources/db/V1__first.sql", "");
        kaya("status");
        var built = file("cli/target/classes/db/V1__first.sql", "");

        Files.delete(gone);
        later(gone.getParent());
        kaya("status");

        assertThat(builds()).hasSize(2);
        assertThat(built).doesNotExist();
    }

    @Test
    void it_does_not_build_under_a_federation_that_runs() throws Exception {
        kaya("status");
        file(".kaya/lock", String.valueOf(ProcessHandle.current().pid()));
        later(file("cli/src/main/java/A.java", "changed"));

        var ended = kaya("status");

        assertThat(ended.out()).contains("./kaya stop").endsWith("ran: [status]");
        assertThat(builds()).hasSize(1);
    }

    @Test
    void two_starts_at_once_build_once() throws Exception {
        var one = start(Map.of(), "status");
        var other = start(Map.of(), "status");

        assertThat(List.of(one.waitFor(), other.waitFor())).containsExactly(7, 7);
        assertThat(builds()).hasSize(1);
    }

    @Test
    void a_build_that_fails_shows_its_last_words_and_where_the_rest_is() throws Exception {
        maven("echo '[ERROR] A.java:[3,7] ; expected'; exit 1");

        var ended = kaya("status");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out()).contains("build.log").contains("; expected").doesNotContain("ran:");
    }

    @Test
    void words_reach_the_command_as_they_were_typed() throws Exception {
        var ended = kaya("ask", "What *is* \"this\"?", "--format", "json");

        assertThat(ended.exit()).isEqualTo(7);
        assertThat(ended.out()).endsWith("ran: [ask] [What *is* \"this\"?] [--format] [json]");
    }

    @Test
    void it_works_through_a_link_from_another_folder() throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("kaya"), Path.of("a check out/kaya"));

        var process = start(link, Map.of(), "status");

        assertThat(said(process)).endsWith("ran: [status]");
    }

    @Test
    void the_last_line_of_the_tests_is_the_sum_of_all_reports() throws Exception {
        maven(
                """
                mkdir -p a/target/surefire-reports b/target/failsafe-reports
                echo '<testsuite name="A" tests="5" errors="0" skipped="1" failures="0"><testcase/></testsuite>' > a/target/surefire-reports/TEST-A.xml
                printf '<?xml version="1.0"?>\\n<testsuite name="B"\\n tests="3" errors="1"\\n skipped="0" failures="1">\\n' > b/target/failsafe-reports/TEST-B.xml
                """);

        var ended = kaya("test");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.out().lines().toList())
                .endsWith(
                        "a                    4 passed, 0 failed, 1 skipped",
                        "b                    1 passed, 2 failed",
                        "5 passed, 2 failed, 1 skipped");
    }

    @Test
    void reports_of_an_earlier_run_do_not_count_and_a_failed_maven_is_told() throws Exception {
        file(
                "a/target/surefire-reports/TEST-Old.xml",
                "<testsuite tests=\"9\" errors=\"0\" skipped=\"0\" failures=\"0\"/>");
        maven("exit 3");

        var ended = kaya("test", "-pl", "a");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).contains("Maven ended with 3").endsWith("0 passed, 0 failed");
    }

    @Test
    void screenshots_are_taken_over_from_the_tests_and_a_missing_one_is_told() throws Exception {
        maven(
                """
                mkdir -p system-tests/target/screenshots
                for name in answer federation review-redacted documents policy-draft audit-entry; do
                    for look in LIGHT DARK; do echo "$name" > "system-tests/target/screenshots/$name-1280-$look-top.png"; done
                done
                [ ! -e less ] || rm system-tests/target/screenshots/audit-entry-1280-DARK-top.png
                """);

        var ended = kaya("screenshots");
        file("less", "");
        var without = kaya("screenshots");

        assertThat(ended.exit()).isZero();
        assertThat(checkout.resolve("docs/images/review-dark.png")).hasContent("review-redacted");
        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.out())
                .endsWith("no audit-entry-1280-DARK-top.png; is there a Chromium?");
    }

    @Test
    void the_pages_are_measured_by_the_browser_of_their_tests() throws Exception {
        maven(
                """
                mkdir -p system-tests/target
                [ -e blind ] || for form in txt json; do echo "as $form" > system-tests/target/pages-bench.$form; done
                """);

        var measured = kaya("bench", "pages", "--format", "json");
        var other = kaya("bench", "pages", "--format", "xml");
        file("blind", "");
        var without = kaya("bench", "pages");

        assertThat(measured.exit()).isZero();
        assertThat(measured.out()).endsWith("as json");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.out()).endsWith("--format is text or json");
        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.out()).endsWith("the pages were not measured; is there a Chromium?");
    }

    private Ended kaya(String... arguments) throws Exception {
        return kaya(Map.of(), arguments);
    }

    private Ended kaya(Map<String, String> variables, String... arguments) throws Exception {
        var process = start(variables, arguments);
        var out = said(process);
        return new Ended(process.waitFor(), out);
    }

    private Process start(Map<String, String> variables, String... arguments) throws IOException {
        return start(checkout.resolve("kaya"), variables, arguments);
    }

    private Process start(Path script, Map<String, String> variables, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of("bash", script.toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        var environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("HOME", folder.toString());
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("KAYA_JDK_FOLDERS", jdks.toString());
        environment.putAll(variables);
        return builder.start();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("bin/runs"));
    }

    private Path jdk(String name, String version) throws IOException {
        var jdk = jdks.resolve(name);
        executable(jdk.resolve("bin/javac"), "");
        executable(
                jdk.resolve("bin/java"),
                """
                #!/usr/bin/env bash
                while [ $# -gt 0 ] && [ "$1" != io.kaya.cli.Kaya ]; do shift; done
                shift
                printf 'ran:'; printf ' [%s]' "$@"; echo
                exit 7
                """);
        Files.writeString(
                jdk.resolve("release"), "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private void maven(String body) throws IOException {
        executable(
                folder.resolve("bin/mvn"), "#!/usr/bin/env bash\nhere=$(dirname \"$0\")\n" + body);
    }

    private Path file(String path, String content) throws IOException {
        var file = checkout.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static void executable(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /**
     * Changed by a person some time after the build, not within the same tick of the file system.
     */
    private static void later(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    }
}
