package io.kaya.coordinator.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.coordinator.CoordinatorDatabase;
import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.task.NodeStatus;
import io.kaya.coordinator.task.NodeTask;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingIT {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir static Path place;
    private static CoordinatorDatabase database;

    private final EntityManager entities = database.open();
    private final Counting counting = new Counting(entities);

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = CoordinatorDatabase.start(place, Question.class, NodeTask.class);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        CoordinatorDatabase.inTransaction(
                entities,
                () -> {
                    for (var table :
                            new String[] {"node_task", "question", "conversation", "node"}) {
                        entities.createNativeQuery("delete from " + table).executeUpdate();
                    }
                    for (var node : new String[] {"north", "south"}) {
                        run(
                                "insert into node (id, version, name, organisation, description, registered)"
                                        + " values (?1, 0, ?1, ?1, '', true)",
                                node);
                    }
                });
    }

    @Test
    void every_state_of_a_task_is_counted_once() {
        for (var status : NodeStatus.values()) asked("north", NOON, status, Duration.ZERO);

        var figures = counting.since(NOON).get("north");

        assertThat(figures)
                .isEqualTo(new NodeFigures(15, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, Duration.ZERO));
    }

    @Test
    void half_of_what_was_released_came_within_the_median() {
        asked("north", NOON, NodeStatus.REPLIED, Duration.ofSeconds(1));
        asked("north", NOON, NodeStatus.REPLIED_REDACTED, Duration.ofSeconds(30));
        asked("north", NOON, NodeStatus.REPLIED, Duration.ofDays(2));
        asked("north", NOON, NodeStatus.REFUSED, Duration.ofMillis(1));
        asked("south", NOON, NodeStatus.REFUSED, Duration.ofMillis(1));

        var figures = counting.since(NOON);

        assertThat(figures.get("north").medianToRelease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(figures.get("south").medianToRelease()).isNull();
        assertThat(figures.keySet()).containsExactly("north", "south");
    }

    @Test
    void what_was_asked_before_counts_for_nothing_even_if_it_ended_since() {
        asked("north", NOON.minusMillis(1), NodeStatus.REPLIED, Duration.ofDays(1));
        asked("south", NOON, NodeStatus.REPLIED, Duration.ofDays(1));

        assertThat(counting.since(NOON).keySet()).containsExactly("south");
    }

    private void asked(String node, Instant when, NodeStatus status, Duration after) {
        var conversation = UUID.randomUUID();
        var question = UUID.randomUUID();
        CoordinatorDatabase.inTransaction(
                entities,
                () -> {
                    run(
                            "insert into conversation (id, version, owner, title, started_at, organisation)"
                                    + " values (?1, 0, 'ada', '', ?2, 'Host')",
                            conversation,
                            when);
                    run(
                            "insert into question (id, version, conversation, asked_by, organisation, roles,"
                                    + " body, purpose, requested_nodes, asked_at, deadline, state, releases,"
                                    + " answer_version, last_event) values (?1, 0, ?2, 'ada', 'Host', 'user',"
                                    + " '?', 'AcademicResearch', '', ?3, ?3, 'CLOSED', 0, 0, 0)",
                            question,
                            conversation,
                            when);
                    run(
                            "insert into node_task (id, version, question, node, instructions, status, since)"
                                    + " values (?1, 0, ?2, ?3, '[]', ?4, ?5)",
                            UUID.randomUUID(),
                            question,
                            node,
                            status.name(),
                            when.plus(after));
                });
    }

    private void run(String sql, Object... values) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        query.executeUpdate();
    }
}
