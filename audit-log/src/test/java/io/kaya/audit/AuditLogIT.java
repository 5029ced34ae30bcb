package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class AuditLogIT {
    static final Actor OLGA = Actor.person("olga", "operator");

    @Inject AuditLog audit;
    @Inject AuditEntries entries;
    @Inject Business business;

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
        assertThat(entries.find(query.between(before, null)).entries()).hasSize(2);
        assertThat(entries.find(query.between(null, before)).entries()).isEmpty();
        assertThat(entries.find(AuditQuery.ALL.of(QuestionId.next())).entries()).isEmpty();
    }

    @Test
    void no_entry_is_changed_taken_out_or_swept_away() {
        business.inTransaction(() -> audit.append(decided(TaskId.next())));

        assertThatThrownBy(() -> business.execute("update audit_entry set actor = 'nobody'"))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> business.execute("delete from audit_entry"))
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> business.execute("truncate audit_entry cascade"))
                .hasMessageContaining("written once");
    }

    private static AuditEvent decided(TaskId task) {
        return AuditEvent.of(AuditType.DECIDED, OLGA).about(task);
    }
}
