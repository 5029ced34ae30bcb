package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEventTest {
    private final AuditEvent event = AuditEvent.of(AuditType.ADMITTED, Actor.system("intake"));

    @Test
    void a_detail_more_leaves_the_event_as_it_was() {
        var more = event.with("rule", "research");

        assertThat(event.details()).isEmpty();
        assertThat(more.details()).isEqualTo(Map.of("rule", "research"));
    }

    @Test
    void a_text_does_not_fit_into_a_detail() {
        var draft = "All patients were seen on the same day. ".repeat(30);

        assertThatThrownBy(() -> event.with("draft", draft))
                .hasMessageContaining("put a digest there")
                .hasMessageNotContaining("patients");
    }

    @Test
    void a_detail_has_a_plain_name() {
        assertThatThrownBy(() -> event.with("All patients were seen", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("patients");
    }

    @Test
    void every_type_is_found_by_its_wire_name_and_no_two_share_one() {
        assertThat(Arrays.stream(AuditType.values()).map(AuditType::wireName))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(AuditType.find(name)).isPresent());
    }

    @Test
    void an_unknown_wire_name_is_no_type() {
        assertThat(AuditType.find("imagined")).isEmpty();
    }
}
