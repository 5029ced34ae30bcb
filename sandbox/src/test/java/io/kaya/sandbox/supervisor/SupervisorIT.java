package io.kaya.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.kaya.protocol.PartyId;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.sandbox.accounts.AccountBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {
    static final Duration SOON = Duration.ofSeconds(30);

    @TempDir static Path place;
    static Supervisor supervisor;
    static ConcurrentLinkedQueue<PartReport> progress = new ConcurrentLinkedQueue<>();
    static FederationReport started;

    @BeforeAll
    static void start() throws Exception {
        supervisor = Town.open(place);
        started = supervisor.start(progress::add);
    }

    @AfterAll
    static void stop() {
        supervisor.close();
    }

    @Test
    void all_that_should_run_is_ready_and_the_others_are_registered() {
        assertThat(started.ready()).isTrue();
        assertThat(started.parts())
                .extracting(PartReport::name)
                .containsExactly("broker", "postgres", "coordinator", "north", "south", "west");
        assertThat(started.part("west").orElseThrow().state()).isEqualTo(Phase.STOPPED);
        assertThat(progress)
                .extracting(part -> part.name() + " " + part.state())
                .containsSubsequence("broker STARTING", "broker READY", "coordinator READY");
    }

    @Test
    void every_part_is_a_process_of_its_own_under_the_java_that_runs_this() {
        for (var name : new String[] {"broker", "coordinator", "south"}) {
            var process = ProcessHandle.of(report(name).pid()).orElseThrow();

            assertThat(process.info().command().orElseThrow())
                    .startsWith(System.getProperty("java.home"));
            assertThat(process.pid()).isNotEqualTo(ProcessHandle.current().pid());
        }
    }

    @Test
    void the_state_file_says_what_the_supervisor_says() {
        var read = FederationReport.read(folder()).orElseThrow();

        assertThat(read.supervisor()).isEqualTo(ProcessHandle.current().pid());
        assertThat(read.part("coordinator")).contains(report("coordinator"));
        assertThat(read.part("coordinator").orElseThrow().url())
                .isEqualTo("http://127.0.0.1:" + report("coordinator").port());
    }

    @Test
    void what_dies_is_started_again_on_its_port() {
        for (var name : new String[] {"north", "broker", "postgres"}) {
            var before = report(name);
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();

            await().atMost(SOON)
                    .untilAsserted(() -> {
                        var now = report(name);
                        assertThat(now.state()).isEqualTo(Phase.READY);
                        assertThat(now.pid()).isNotEqualTo(before.pid());
                        assertThat(now.restarts()).isEqualTo(before.restarts() + 1);
                        assertThat(now.port()).isEqualTo(before.port());
                    });
        }
    }

    @Test
    void a_part_that_was_not_started_starts_and_stops_when_told() throws Exception {
        assertThat(supervisor.start("west")).isEqualTo(Phase.READY);
        var pid = report("west").pid();

        supervisor.stop("west");

        assertThat(report("west").state()).isEqualTo(Phase.STOPPED);
        assertThat(report("west").pid()).isNull();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_paused_part_can_be_stopped_and_a_killed_one_comes_back() throws Exception {
        var before = report("south");
        supervisor.kill("south");
        await().atMost(SOON)
                .until(() ->
                        report("south").pid() != null
                                && !report("south").pid().equals(before.pid())
                                && report("south").state() == Phase.READY);

        supervisor.pause("south");
        supervisor.stop("south");

        assertThat(report("south").state()).isEqualTo(Phase.STOPPED);
        assertThat(supervisor.start("south")).isEqualTo(Phase.READY);
    }

    @Test
    void a_part_that_dies_again_and_again_fails_and_the_others_go_on(@TempDir Path other)
            throws Exception {
        try (var town = Town.open(other)) {
            var crash = folder(other).resolve("agents/north/crash");
            Files.createDirectories(crash.getParent());
            Files.createFile(crash);

            var report = town.start(_ -> {});

            assertThat(report.part("north").orElseThrow().state()).isEqualTo(Phase.FAILED);
            assertThat(report.part("north").orElseThrow().log()).endsWith("logs/north.log");
            assertThat(report.part("south").orElseThrow().state()).isEqualTo(Phase.READY);
            assertThat(report.ready()).isFalse();

            Files.delete(crash);
            assertThat(town.start("north")).isEqualTo(Phase.READY);
        }
        assertThat(folder(other).resolve("agents/coordinator/ended"))
                .hasContent("broker there, database there\n");
        assertThat(Leftovers.of(folder(other))).isEmpty();
        assertThat(Supervisor.runs(folder(other))).isFalse();
    }

    @Test
    void a_folder_has_one_supervisor() {
        assertThatThrownBy(() -> Town.open(place))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        assertThat(Supervisor.runs(folder())).isTrue();
    }

    @Test
    void what_a_killed_supervisor_left_behind_is_ended_before_the_next_start(@TempDir Path other)
            throws Exception {
        var first = Town.inAnotherProcess(other);
        assertThatThrownBy(() -> Town.open(other)).isInstanceOf(AlreadyRunningException.class);
        var before = FederationReport.read(folder(other)).orElseThrow();
        var passwords = AccountBook.read(folder(other).resolve("accounts.json"));
        first.destroyForcibly().waitFor();
        assertThat(Leftovers.of(folder(other))).hasSize(4);

        try (var second = Town.open(other)) {
            var after = second.start(_ -> {});

            assertThat(after.ready()).isTrue();
            assertThat(after.parts())
                    .extracting(PartReport::port)
                    .containsExactlyElementsOf(
                            before.parts().stream().map(PartReport::port).toList());
            assertThat(Leftovers.of(folder(other))).hasSize(4);
        }
        assertThat(AccountBook.read(folder(other).resolve("accounts.json"))).isEqualTo(passwords);
    }

    @Test
    void a_supervisor_elsewhere_is_stopped_by_its_folder_which_can_be_wiped(@TempDir Path other)
            throws Exception {
        var elsewhere = Town.inAnotherProcess(other);
        var log = folder(other).resolve("logs/broker.log");
        assertThat(log).exists();

        assertThat(Supervisor.stopRunning(folder(other), SOON)).isTrue();

        assertThat(elsewhere.isAlive()).isFalse();
        assertThat(Leftovers.of(folder(other))).isEmpty();
        assertThat(Supervisor.stopRunning(folder(other), SOON)).isFalse();
        Supervisor.wipe(folder(other));
        assertThat(folder(other)).doesNotExist();
    }

    @Test
    void an_agent_is_told_who_it_is_and_where_it_works() throws IOException {
        var north = settings("north");

        assertThat(north)
                .containsEntry("kaya.federation", "town")
                .containsEntry("kaya.party", "north")
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("kaya.kafka.security.protocol", "SASL_PLAINTEXT")
                .containsEntry("kaya.kafka.sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("kaya.node.organisation", "N")
                .containsEntry("kaya.node.latitude", "1.0")
                .containsEntry("kaya.node.description", "It costs \\${5}, says C:\\north")
                .containsEntry("kaya.node.confirm-grants", "true")
                .containsEntry("kaya.node.operators", "operator")
                .containsEntry("quarkus.datasource.username", "north.rw")
                .containsEntry("quarkus.flyway.username", "north")
                .containsKey("quarkus.http.auth.session.encryption-key")
                .doesNotContainKey("kaya.federation-file");
        assertThat(settings("coordinator"))
                .containsEntry("kaya.federation-file", place.resolve("federation.yaml").toString())
                .doesNotContainKey("kaya.node.name");
    }

    @Test
    void an_agent_has_its_own_secret_keys_and_everybodys_public_ones() throws IOException {
        var party = new PartyId("north");
        var settings = settings("north");
        var own =
                PartyKeys.fromJwks(
                        party, Files.readString(Path.of((String) settings.get("kaya.keys"))));
        var all = Parties.read(Path.of((String) settings.get("kaya.parties")));

        assertThat(all.find(party).orElseThrow().toJwks()).isEqualTo(own.publicKeys().toJwks());
        assertThat(all.find(new PartyId("west"))).isPresent();
        assertThat(all.find(PartyId.COORDINATOR)).isPresent();
    }

    @Test
    void nobody_else_reads_what_lies_in_the_folder() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder()))
                .hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        for (var secret :
                new String[] {
                    "accounts.json",
                    "agents/north/application.properties",
                    "keys/north.jwks",
                    "keys/sessions.properties",
                    "kafka/passwords.properties",
                    "postgres/passwords.properties"
                }) {
            assertThat(Files.getPosixFilePermissions(folder().resolve(secret)))
                    .as(secret)
                    .hasToString("[OWNER_READ, OWNER_WRITE]");
        }
    }

    @Test
    void an_unknown_part_is_told_with_the_known_ones() {
        assertThatThrownBy(() -> supervisor.kill("atlantis"))
                .isInstanceOf(UnknownPartException.class)
                .hasMessageContaining("north");
    }

    private static PartReport report(String part) {
        return supervisor.report().part(part).orElseThrow();
    }

    private static Path folder() {
        return folder(place);
    }

    private static Path folder(Path place) {
        return place.resolve(".kaya");
    }

    private static Properties settings(String party) throws IOException {
        var settings = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        folder().resolve("agents/" + party + "/application.properties"))) {
            settings.load(reader);
        }
        return settings;
    }
}
