package io.kaya.protocol.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.MalformedIdException;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {
    private static final FederationId LIBRARY = new FederationId("library");
    private static final NodeId NORTH = new NodeId("north");

    @Test
    void tasks_go_from_the_coordinator_to_one_node() {
        var channel = Channel.tasks(LIBRARY, NORTH);

        assertThat(channel.topic()).isEqualTo("kaya.library.tasks.north");
        assertThat(channel.writer()).isEqualTo(PartyId.COORDINATOR);
        assertThat(channel.reader()).isEqualTo(NORTH.party());
        assertThat(channel.encrypted()).isTrue();
    }

    @Test
    void presence_is_for_everybody_and_not_encrypted() {
        assertThat(Channel.presence(LIBRARY, NORTH).encrypted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "North", "1north", "no.rth", "no rth", "../north", "coordinator"})
    void what_cannot_stand_in_a_topic_names_no_node(String name) {
        assertThatThrownBy(() -> new NodeId(name)).isInstanceOf(MalformedIdException.class);
    }
}
