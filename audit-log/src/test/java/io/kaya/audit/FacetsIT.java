package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.Facets.Count;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.QuestionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgreSql.class)
class FacetsIT {
    private static final ZoneId ZONE = ZoneId.of("Pacific/Kiritimati");

    @Inject AuditLog audit;
    @Inject Facets facets;
    @Inject Business business;

    private final QuestionId question = QuestionId.next();

    @Test
    void each_facet_tells_what_else_there_is_and_the_total_what_is_meant() {
        append("olga", "north", "approved", "abc");
        append("olga", "north", "rejected", "abc");
        append("otto", "south", "approved", "abd");

        var all = facets.of(filter("text", ""), ZONE);
        var olgas = facets.of(filter("actor", "olga"), ZONE);

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.facets().get("type")).containsExactly(new Count("decided", 3));
        assertThat(all.facets().get("actor"))
                .containsExactly(new Count("olga", 2), new Count("otto", 1));
        assertThat(all.facets().get("decision"))
                .containsExactly(new Count("approved", 2), new Count("rejected", 1));
        assertThat(olgas.total()).isEqualTo(2);
        assertThat(olgas.facets().get("actor")).isEqualTo(all.facets().get("actor"));
        assertThat(olgas.facets().get("node")).containsExactly(new Count("north", 2));
        assertThat(olgas.facets().get("policy")).containsExactly(new Count("abc", 2));
    }

    @Test
    void days_part_at_the_midnights_of_whoever_looks() {
        append("olga", "north", "approved", "abc");

        var there = facets.of(filter("text", ""), ZONE).facets().get("day");
        var long_ago = facets.of(filter("until", "2020-01-01T00:00:00Z"), ZONE);

        assertThat(there).isEqualTo(List.of(new Count(LocalDate.now(ZONE).toString(), 1)));
        assertThat(long_ago.total()).isZero();
        assertThat(long_ago.facets().get("day")).isEqualTo(there);
    }

    private AuditFilter filter(String name, String value) {
        return AuditFilter.of(Map.of("question", question.toString(), name, value));
    }

    private void append(String actor, String node, String decision, String policy) {
        business.inTransaction(() ->
                audit.append(
                        AuditEvent.of(AuditType.DECIDED, Actor.person(actor, "operator"))
                                .about(question)
                                .at(new NodeId(node))
                                .with("decision", decision)
                                .with("policy", policy)));
    }
}
