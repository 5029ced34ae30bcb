package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOriginTest {
    private static final LogOrigin HOST = origin("kaya/library/coordinator/audit/1");
    private static final LogOrigin NORTH = origin("kaya/library/north/audit/1");
    private static final LogOrigin SOUTH = origin("kaya/library/south/audit/1");

    @Test
    void a_node_and_its_coordinator_send_each_other_tasks_and_replies() {
        assertThat(HOST.channelsWith(NORTH))
                .containsExactlyInAnyOrder("kaya.library.tasks.north", "kaya.library.replies.north")
                .isEqualTo(NORTH.channelsWith(HOST));
    }

    @Test
    void others_send_each_other_nothing() {
        assertThat(NORTH.channelsWith(SOUTH)).isEmpty();
        assertThat(HOST.channelsWith(HOST)).isEmpty();
        assertThat(HOST.channelsWith(origin("kaya/museum/north/audit/1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clinic.example/audit/1",
                "kaya/library/north/audit/0",
                "kaya/library/north/audit/02",
                "kaya/library/north",
                "kaya/Library/north/audit/1",
                "kaya/library/north/audit/1/more"
            })
    void a_name_of_no_party_is_none(String name) {
        assertThat(LogOrigin.parse(name)).isEmpty();
    }

    private static LogOrigin origin(String name) {
        var origin = LogOrigin.parse(name).orElseThrow();
        assertThat(origin).hasToString(name);
        return origin;
    }
}
