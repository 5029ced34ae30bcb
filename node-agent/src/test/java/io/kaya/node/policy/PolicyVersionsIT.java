package io.kaya.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.access.Person;
import io.kaya.audit.AuditEvent;
import io.kaya.governance.policy.Admission;
import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.node.NodeConfig;
import io.kaya.node.NodeDatabase;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyVersionsIT {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person OLGA = new Person("olga", "North", List.of("operator"));
    private static final String CASES =
            """
            cases:
              - {name: All are welcome, now: 2026-11-21T12:00:00Z, expect: accept, by: [all]}
            """;

    @TempDir static Path place;
    @TempDir Path folder;
    private static NodeDatabase database;

    private final EntityManager entities = database.open();
    private final List<AuditEvent> noted = new ArrayList<>();
    private Path file;
    private Path floor;
    private int changes;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = NodeDatabase.start(place, PolicyVersion.class);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() throws IOException {
        inTransaction(() -> entities.createQuery("delete from PolicyVersion").executeUpdate());
        file = folder.resolve("policy.yaml");
        floor = folder.resolve("floor.yaml");
        write(file, policy("one", "accept"));
        write(floor, "floor: f\n");
    }

    @Test
    void the_file_is_the_first_version_and_a_changed_file_the_next() throws IOException {
        var node = node();
        node.refresh();
        node.refresh();
        write(file, policy("two", "refuse"));

        node.refresh();

        assertThat(node.active.current().name()).isEqualTo("two");
        assertThat(node.active.inForce()).isEqualTo(2);
        assertThat(names()).containsExactly("two file", "one file");
    }

    @Test
    void what_a_person_activated_stays_in_force_until_the_file_changes() throws IOException {
        var node = node();
        node.refresh();

        node.activate(policy("hers", "accept"), CASES);
        node.refresh();
        var restarted = node();
        restarted.refresh();

        assertThat(node.active.current().name()).isEqualTo("hers");
        assertThat(restarted.active.current().name()).isEqualTo("hers");
        write(file, policy("three", "accept"));
        restarted.refresh();
        node.refresh();
        assertThat(restarted.active.current().name()).isEqualTo("three");
        assertThat(node.active.inForce()).isEqualTo(3);
        assertThat(names()).containsExactly("three file", "hers activation", "one file");
    }

    @Test
    void a_case_that_fails_or_a_rule_without_one_keeps_the_policy_before_it() {
        var node = node();
        node.refresh();

        assertThatThrownBy(() -> node.activate(policy("hers", "refuse"), CASES))
                .isInstanceOf(CasesFailedException.class)
                .hasMessageContaining("All are welcome: expected accept, but it is refuse");
        assertThatThrownBy(() ->
                        node.activate(
                                policy("hers", "accept")
                                        + "  - {id: b, when: now.getHours() < 6, effect: refuse}\n",
                                CASES))
                .isInstanceOf(CasesFailedException.class)
                .hasMessageContaining("no case exercises rule b");
        assertThatThrownBy(() -> node.activate(policy("hers", "accept"), "case: []\n"))
                .isInstanceOf(BadPolicyException.class)
                .hasMessageContaining("The cases cannot be followed: line 1: `case` is not known");
        assertThatThrownBy(() -> node.activate("policy: hers\n", CASES))
                .isInstanceOf(BadPolicyException.class)
                .hasMessageContaining("`admission` is missing");
        assertThatThrownBy(() ->
                        node.activate(policy("hers", "accept, obligations: {reviewers: 2}"), CASES))
                .isInstanceOf(BadPolicyException.class)
                .hasMessageContaining("kaya.node.operators names 1");
        node.refresh();
        assertThat(names()).containsExactly("one file");
    }

    @Test
    void going_back_makes_a_new_version_and_every_step_is_noted() {
        var node = node();
        node.refresh();
        node.activate(policy("hers", "accept"), CASES);
        node.refresh();

        inTransaction(() -> node.activations.rollBack(1, null, OLGA));
        node.refresh();

        assertThat(node.active.current().name()).isEqualTo("one");
        assertThat(names()).containsExactly("one rollback", "hers activation", "one file");
        assertThat(noted).hasSize(5);
        assertThatThrownBy(() -> inTransaction(() -> node.activations.rollBack(9, null, OLGA)))
                .isInstanceOf(UnknownVersionException.class);
    }

    @Test
    void whoever_saw_another_version_in_force_puts_none_there() {
        var node = node();
        node.refresh();
        node.activate(policy("hers", "accept"), CASES);
        node.refresh();
        var his = policy("his", "accept");

        assertThatThrownBy(
                        () -> inTransaction(() -> node.activations.activate(his, CASES, 1L, OLGA)))
                .isInstanceOf(NewerVersionException.class)
                .hasMessageContaining("Version 2");
        assertThatThrownBy(() -> inTransaction(() -> node.activations.rollBack(1, 1L, OLGA)))
                .isInstanceOf(NewerVersionException.class);

        inTransaction(() -> node.activations.activate(his, CASES, 2L, OLGA));
        assertThat(names()).containsExactly("his activation", "hers activation", "one file");
    }

    @Test
    void a_file_that_is_broken_at_start_refuses_everything_until_it_is_mended() throws IOException {
        node().refresh();
        write(file, "policy: [");
        var node = node();

        node.refresh();
        node.refresh();

        assertThat(refusal(node)).isEqualTo("policy-broken");
        assertThat(node.active.inForce()).isZero();
        assertThat(node.active.problems()).isNotEmpty();
        write(file, policy("one", "accept"));
        node.refresh();
        assertThat(node.active.current().name()).isEqualTo("one");
        assertThat(node.active.problems()).isEmpty();
    }

    @Test
    void a_file_that_breaks_later_leaves_the_policy_before_it() throws IOException {
        var node = node();
        node.refresh();
        write(file, "policy: [");

        node.refresh();

        assertThat(node.active.current().name()).isEqualTo("one");
        assertThat(node.active.problems()).isNotEmpty();
    }

    @Test
    void a_floor_binds_whatever_is_in_force() throws IOException {
        var node = node();
        node.refresh();
        node.activate(policy("hers", "accept"), CASES);
        write(floor, "floor: f\nadmission: [{id: a, when: true, effect: refuse, code: closed}]\n");

        node.refresh();

        assertThat(node.active.current().name()).isEqualTo("hers");
        assertThat(refusal(node)).isEqualTo("closed");
    }

    /** One replica; it forgets what it had in memory when it is made anew. */
    private final class Node {
        final ActivePolicy active;
        final Activations activations;

        Node(NodeConfig config) {
            var versions = new PolicyVersions(entities, Clock.fixed(NOON, ZoneOffset.UTC));
            var source = new PolicySource(config);
            active = new ActivePolicy(config, source, versions, noted::add);
            activations = new Activations(source, versions, noted::add, config);
        }

        void refresh() {
            inTransaction(active::refresh);
        }

        void activate(String policy, String cases) {
            inTransaction(() -> activations.activate(policy, cases, null, OLGA));
        }
    }

    private Node node() {
        return new Node(
                new SmallRyeConfigBuilder()
                        .withMapping(NodeConfig.class)
                        .withDefaultValues(
                                Map.of(
                                        "kaya.federation", "library",
                                        "kaya.party", "north",
                                        "kaya.node.name", "North",
                                        "kaya.node.organisation", "Northern Libraries",
                                        "kaya.node.policy", file.toString(),
                                        "kaya.node.floor", floor.toString()))
                        .build()
                        .getConfigMapping(NodeConfig.class));
    }

    private static String refusal(Node node) {
        var facts = new AdmissionFacts("p", "q", "o", List.of(), "f", "n", NOON);
        return ((Admission.Refuse) node.active.current().judge(facts, NOON)).reasonCode();
    }

    private List<String> names() {
        entities.clear();
        return entities
                .createQuery("from PolicyVersion v order by v.number desc", PolicyVersion.class)
                .getResultList()
                .stream()
                .map(version -> version.name() + " " + version.origin().wireName())
                .toList();
    }

    private static String policy(String name, String effect) {
        return "policy: %s\nadmission:\n  - {id: all, when: true, effect: %s}\n"
                .formatted(name, effect);
    }

    /** Each at another time, however fast the test is. */
    private void write(Path to, String text) throws IOException {
        Files.writeString(to, text);
        Files.setLastModifiedTime(to, FileTime.from(NOON.plusSeconds(changes++)));
    }

    private void inTransaction(Runnable work) {
        NodeDatabase.inTransaction(entities, work);
    }
}
