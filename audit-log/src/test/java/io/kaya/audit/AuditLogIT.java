package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.audit.configuration.Configuration;
import io.kaya.audit.sequence.Sequencer;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AuditLogIT {
    static final Actor OLGA = Actor.person("olga", "operator");

    @Inject AuditLog audit;
    @Inject AuditEntries entries;
    @Inject SavedSearches searches;
    @Inject Configuration configuration;
    @Inject Business business;
    @Inject Sequencer sequencer;

    @Test
    void without_a_transaction_nothing_is_noted() {
        assertThatThrownBy(() -> audit.append(AuditEvent.of(AuditType.DECIDED, OLGA)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void a_step_that_is_taken_back_leaves_no_entry() {
        var task = TaskId.next();

        assertThatThrownBy(() ->
                        business.inTransaction(() -> {
                            audit.append(decided(task));
                            throw new IllegalStateException("no");
                        }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries.find(AuditQuery.ALL.of(task)).entries()).isEmpty();
    }

    @Test
    void an_entry_tells_what_was_noted() {
        var question = QuestionId.next();
        var task = TaskId.next();
        var node = new NodeId("north");
        var event =
                decided(task).about(question).at(node).with("rule", "harmless").with("count", 3);

        business.inTransaction(() -> audit.append(event));

        assertThat(entries.find(AuditQuery.ALL.of(task)).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo("decided");
                    assertThat(entry.actor()).isEqualTo("olga");
                    assertThat(entry.role()).isEqualTo("operator");
                    assertThat(entry.question()).isEqualTo(question.value());
                    assertThat(entry.task()).isEqualTo(task.value());
                    assertThat(entry.node()).isEqualTo("north");
                    assertThat(entry.details())
                            .containsEntry("rule", "harmless")
                            .containsEntry("count", "3");
                    assertThat(entry.at()).isBeforeOrEqualTo(Instant.now());
                    assertThat(entry.sequence()).isPositive();
                });
    }

    @Test
    void entries_come_page_by_page_each_once() {
        var question = QuestionId.next();
        for (var i = 0; i < 5; i++) {
            var event = decided(TaskId.next()).about(question).with("count", i);
            business.inTransaction(() -> audit.append(event));
        }
        var query = AuditQuery.ALL.of(question);

        var first = entries.find(query.page(0, 3));
        var second = entries.find(query.page(first.next(), 3));

        assertThat(first.entries())
                .extracting(e -> e.details().get("count"))
                .containsExactly("0", "1", "2");
        assertThat(second.entries())
                .extracting(e -> e.details().get("count"))
                .containsExactly("3", "4");
        assertThat(second.next()).isNull();
    }

    @Test
    void the_newest_come_first_when_somebody_wants_to_see_what_just_happened() {
        var question = QuestionId.next();
        for (var i = 0; i < 5; i++) {
            var event = decided(TaskId.next()).about(question).with("count", i);
            business.inTransaction(() -> audit.append(event));
        }
        var query = AuditQuery.ALL.of(question).newestFirst();

        var first = entries.find(query.page(0, 3));
        var second = entries.find(query.page(first.next(), 3));

        assertThat(first.entries())
                .extracting(e -> e.details().get("count"))
                .containsExactly("4", "3", "2");
        assertThat(second.entries())
                .extracting(e -> e.details().get("count"))
                .containsExactly("1", "0");
    }

    @Test
    void filters_narrow_and_combine() {
        var question = QuestionId.next();
        var before = Instant.now();
        business.inTransaction(() -> {
            audit.append(decided(TaskId.next()).about(question));
            audit.append(AuditEvent.of(AuditType.RELEASED, OLGA).about(question));
        });
        var query = AuditQuery.ALL.of(question);

        assertThat(entries.find(query).entries()).hasSize(2);
        assertThat(entries.find(query.of(AuditType.RELEASED)).entries()).hasSize(1);
        assertThat(found(Map.of("question", question.toString(), "since", before.toString())))
                .hasSize(2);
        assertThat(found(Map.of("question", question.toString(), "until", before.toString())))
                .isEmpty();
        assertThat(entries.find(AuditQuery.ALL.of(QuestionId.next())).entries()).isEmpty();
    }

    @Test
    void a_search_looks_into_everything_that_an_entry_says() {
        var question = QuestionId.next();
        var task = TaskId.next();
        business.inTransaction(() -> {
            audit.append(
                    AuditEvent.of(AuditType.ASKED, Actor.person("ada", "user"))
                            .about(question)
                            .with("conversation", "c-" + task));
            audit.append(
                    decided(task)
                            .about(question)
                            .at(new NodeId("north"))
                            .with("decision", "approved")
                            .with("policy", "abcdef0123"));
            audit.append(
                    AuditEvent.of(AuditType.POLICY_LOADED, Actor.system("policy"))
                            .about(question)
                            .with("digest", "abcdef0123")
                            .with("policy", "100% \"strict\"_"));
        });

        assertThat(types(question, "actor", "ada")).containsExactly("asked");
        assertThat(types(question, "node", "north")).containsExactly("decided");
        assertThat(types(question, "task", task.toString())).containsExactly("decided");
        assertThat(types(question, "decision", "approved")).containsExactly("decided");
        assertThat(types(question, "decision", "approve")).isEmpty();
        assertThat(types(question, "policy", "abcdef")).containsExactly("decided", "policy-loaded");
        assertThat(types(question, "type", "asked,decided")).containsExactly("asked", "decided");
        assertThat(types(question, "conversation", "c-" + task)).hasSize(3);
        assertThat(types(question, "text", "APPROVED north")).containsExactly("decided");
        assertThat(types(question, "text", "100% _")).containsExactly("policy-loaded");
        assertThat(types(question, "text", "100_")).isEmpty();
    }

    @Test
    void a_search_for_what_no_entry_has_is_told() {
        assertThatThrownBy(() -> AuditFilter.of(Map.of("type", "invented")))
                .isInstanceOf(MalformedFilterException.class)
                .hasMessageContaining("no audit entries of type 'invented'");
        assertThatThrownBy(() -> AuditFilter.of(Map.of("colour", "red")))
                .isInstanceOf(MalformedFilterException.class)
                .hasMessageContaining("nothing of 'colour'");
        assertThatThrownBy(() -> AuditFilter.of(Map.of("since", "yesterday")))
                .isInstanceOf(MalformedFilterException.class);
    }

    @Test
    void a_search_is_saved_under_a_name_and_replaced() {
        searches.save("grants", AuditFilter.of(Map.of("type", "grant-revoked")), "ada");
        searches.save("grants", AuditFilter.of(Map.of("type", "grant-confirmed")), "bob");

        var saved = searches.find("grants").orElseThrow();

        assertThat(saved.filter()).containsExactly(Map.entry("type", "grant-confirmed"));
        assertThat(saved.savedBy()).isEqualTo("bob");
        assertThat(searches.all()).hasSize(1);
        assertThat(searches.remove("grants")).isTrue();
        assertThat(searches.find("grants")).isEmpty();
        assertThatThrownBy(() -> searches.save("../up", AuditFilter.ALL, "ada"))
                .isInstanceOf(MalformedFilterException.class);
    }

    @Test
    void a_configuration_is_noted_when_it_is_not_what_it_was() {
        var part = "keys " + TaskId.next();
        configuration.isNow(AuditType.KEYS_CHANGED, part, Map.of("london", "aa", part, "bb"));
        configuration.isNow(AuditType.KEYS_CHANGED, part, Map.of(part, "bb", "london", "aa"));
        configuration.isNow(AuditType.KEYS_CHANGED, part, Map.of("london", "aa", part, "cc"));

        assertThat(found(Map.of("type", "keys-changed", "text", part)))
                .extracting(AuditRecord::details)
                .containsExactly(Map.of("added", part + ", london"), Map.of("changed", part));
    }

    private List<AuditRecord> found(Map<String, String> parameters) {
        return entries.find(AuditQuery.ALL.of(AuditFilter.of(parameters))).entries();
    }

    private List<String> types(QuestionId question, String name, String value) {
        return found(Map.of("question", question.toString(), name, value)).stream()
                .map(AuditRecord::type)
                .toList();
    }

    @Test
    void no_entry_is_changed_taken_out_or_swept_away() {
        business.inTransaction(() -> audit.append(decided(TaskId.next())));
        sequencer.next();

        for (var table : List.of("audit_entry", "audit_leaf", "audit_checkpoint")) {
            for (var harm :
                    List.of(
                            "update %1$s set %2$s = %2$s",
                            "delete from %1$s", "truncate %1$s cascade")) {
                var column = table.equals("audit_entry") ? "id" : "signed_at";
                var sql = harm.formatted(table, table.equals("audit_leaf") ? "hash" : column);
                assertThatThrownBy(() -> business.execute(sql))
                        .as(sql)
                        .hasMessageContaining("written once");
            }
        }
        assertThatThrownBy(() -> business.execute("truncate audit_tile"))
                .hasMessageContaining("written once");
    }

    private static AuditEvent decided(TaskId task) {
        return AuditEvent.of(AuditType.DECIDED, OLGA).about(task);
    }
}
