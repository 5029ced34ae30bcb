package io.kaya.audit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void what_came_went_and_changed_is_told_by_name() {
        var changes =
                Changes.between(
                        Map.of("london", "1", "oslo", "2", "rome", "3"),
                        Map.of("london", "1", "oslo", "9", "paris", "4"));

        assertThat(told(changes))
                .isEqualTo(Map.of("added", "paris", "changed", "oslo", "removed", "rome"));
    }

    @Test
    void the_same_is_no_change() {
        assertThat(Changes.between(Map.of("a", "1"), Map.of("a", "1")).none()).isTrue();
    }

    @Test
    void a_thousand_names_are_told_as_far_as_there_is_room() {
        var many =
                IntStream.range(0, 1_000)
                        .boxed()
                        .collect(Collectors.toMap("hospital-%04d"::formatted, String::valueOf));

        var added = told(Changes.between(Map.of(), many)).get("added");

        assertThat(added).hasSizeLessThanOrEqualTo(AuditEvent.LONGEST_DETAIL);
        var named = added.split(", ").length - 1;
        assertThat(added)
                .startsWith("hospital-0000, ")
                .endsWith("and %d more".formatted(1_000 - named));
    }

    private static Map<String, String> told(Changes changes) {
        return changes.told(AuditEvent.of(AuditType.KEYS_CHANGED, Actor.system("test"))).details();
    }
}
