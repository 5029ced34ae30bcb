package io.kaya.cli.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {
    @Test
    void comments_are_skipped_and_lines_of_data_joined() throws IOException {
        var events =
                read(
                        ": here\n\nid: 4\nevent: node\ndata: {\"id\":\ndata: \"london\"}\n\n:\n\nevent: end\n\n");

        assertThat(events).extracting(ServerEvent::name).containsExactly("node", "end");
        assertThat(events.getFirst().id()).isEqualTo("4");
        assertThat(events.getFirst().data().path("id").asText()).isEqualTo("london");
    }

    @Test
    void an_event_that_was_cut_off_is_not_delivered() throws IOException {
        assertThat(read("id: 1\nevent: state\ndata: {}\n\nid: 2\nevent: node\ndata: {")).hasSize(1);
    }

    private static List<ServerEvent> read(String text) throws IOException {
        var reader = new EventReader(new BufferedReader(new StringReader(text)));
        var events = new ArrayList<ServerEvent>();
        for (var event = reader.next(); event.isPresent(); event = reader.next())
            events.add(event.get());
        return events;
    }
}
