package io.kaya.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.access.LookBack;
import io.kaya.governance.policy.Effect;
import io.kaya.governance.policy.Explanation;
import io.kaya.node.NodeConfig;
import io.kaya.node.NodeDatabase;
import io.kaya.node.policy.PolicyVersion.Origin;
import io.kaya.node.policy.PolicyVersion.Written;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskBeans;
import io.kaya.node.task.TaskState;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.message.Requester;
import io.kaya.protocol.message.Task;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainingIT {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String RESEARCH =
            """
            policy: north
            admission:
              - id: research
                when: request.purpose == "AcademicResearch"
                effect: accept
              - id: south
                when: request.purpose == "AcademicResearch" && request.organisation == "South"
                effect: refuse
            """;
    private static final String CLOSED =
            RESEARCH.replace("organisation == \"South\"", "node == \"north\"");

    @TempDir static Path place;
    private static NodeDatabase database;

    private final EntityManager entities = database.open();

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = NodeDatabase.start(place, PolicyVersion.class, NodeTask.class);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        NodeDatabase.inTransaction(
                entities,
                () -> {
                    entities.createQuery("delete from PolicyVersion").executeUpdate();
                    entities.createQuery("delete from NodeTask").executeUpdate();
                });
    }

    @Test
    void a_request_is_explained_under_the_policy_that_was_in_force_when_it_came() {
        version(1, RESEARCH, Duration.ofHours(-2));
        version(2, CLOSED, Duration.ofHours(1));
        var task = admitted("research");

        var explained = explaining().then(task.id());

        assertThat(explained.version()).map(PolicyVersion::number).contains(1L);
        assertThat(explained.explanation().ruling().effect()).isEqualTo(Effect.ACCEPT);
        assertThat(explained.asThen()).contains(true);
        assertThat(explained.explanation().rules())
                .filteredOn(rule -> !rule.decided())
                .singleElement()
                .matches(Explanation.Explained::nearMiss);
    }

    @Test
    void a_draft_says_what_it_would_have_decided() {
        version(1, RESEARCH, Duration.ofHours(-2));
        var task = admitted("research");

        var explained = explaining().under(task.id(), CLOSED);

        assertThat(explained.explanation().ruling().effect()).isEqualTo(Effect.REFUSE);
        assertThat(explained.version()).isEmpty();
        assertThat(explained.asThen()).isEmpty();
        assertThatThrownBy(() -> explaining().under(task.id(), "policy: ["))
                .isInstanceOf(BadPolicyException.class);
    }

    @Test
    void what_came_out_otherwise_then_is_not_told_as_what_was_decided() {
        version(1, RESEARCH, Duration.ofHours(-2));
        var task = admitted("another");

        assertThat(explaining().then(task.id()).asThen()).contains(false);
    }

    @Test
    void no_rule_decided_while_none_could_be_read() {
        var task = admitted();

        var explained = explaining().then(task.id());

        assertThat(explained.explanation().ruling().code()).isEqualTo("policy-broken");
        assertThat(explained.explanation().rules()).isEmpty();
    }

    @Test
    void what_nobody_asked_here_cannot_be_explained() {
        assertThatThrownBy(() -> explaining().then(TaskId.next()))
                .isInstanceOf(UnknownRequestException.class);
    }

    @Test
    void a_simulation_names_those_whose_requests_come_out_otherwise() throws IOException {
        Files.writeString(place.resolve("policy.yaml"), RESEARCH);
        var task = admitted("research");
        var clock = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
        var active = PolicyBeans.active(config(), entities, clock);
        NodeDatabase.inTransaction(entities, active::refresh);
        var replay =
                new Replay(
                        active,
                        new PolicySource(config()),
                        TaskBeans.tasks(entities),
                        PolicyBeans.facts(config(), TaskBeans.tasks(entities), clock),
                        clock);

        var replayed = replay.over(new LookBack(Duration.ofDays(1)), CLOSED);

        assertThat(replayed.simulation().flips())
                .singleElement()
                .satisfies(flip -> {
                    assertThat(flip.before().effect()).isEqualTo(Effect.ACCEPT);
                    assertThat(flip.after().effect()).isEqualTo(Effect.REFUSE);
                    assertThat(replayed.task(flip).id()).isEqualTo(task.id());
                });
    }

    private void version(long number, String policy, Duration after) {
        NodeDatabase.inTransaction(
                entities,
                () ->
                        entities.persist(
                                new PolicyVersion(
                                        number,
                                        new Written("north", "digest-" + number, policy, null),
                                        Origin.ACTIVATION,
                                        "ada",
                                        NOON.plus(after))));
    }

    private NodeTask admitted(String... rules) {
        var task =
                new NodeTask(
                        new Task(
                                TaskId.next(),
                                QuestionId.next(),
                                new NodeId("north"),
                                List.of("Why?"),
                                new Requester("North", List.of("user")),
                                "AcademicResearch",
                                NOON.plus(Duration.ofDays(2))),
                        NOON);
        task.become(TaskState.ADMITTED, NOON);
        task.judgedBy(List.of(rules));
        NodeDatabase.inTransaction(entities, () -> TaskBeans.tasks(entities).add(task));
        return task;
    }

    private Explaining explaining() {
        var clock = Clock.fixed(NOON, ZoneOffset.UTC);
        var tasks = TaskBeans.tasks(entities);
        return new Explaining(
                new PolicySource(config()),
                new PolicyVersions(entities, clock),
                tasks,
                PolicyBeans.facts(config(), tasks, clock));
    }

    private static NodeConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(NodeConfig.class)
                .withDefaultValues(
                        Map.of(
                                "kaya.federation", "library",
                                "kaya.party", "north",
                                "kaya.node.name", "North",
                                "kaya.node.organisation", "Northern Libraries",
                                "kaya.node.policy", place.resolve("policy.yaml").toString()))
                .build()
                .getConfigMapping(NodeConfig.class);
    }
}
