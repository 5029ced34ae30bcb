package io.kaya.coordinator.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.coordinator.federation.Federation.Member;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownCardTest {
    private static final NodeId MALLORY = new NodeId("mallory");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_card_carries_nothing_that_a_page_follows_or_nobody_sees() {
        var said =
                card(
                        "![Mallory](https://evil.example/a.png)",
                        "Mallory\u200b and <b>sons</b>",
                        "Ask us: https://evil.example/?q=QUESTION",
                        new CardTopic("[Fish](javascript:alert(1))", List.of("cod <img src=x>")));

        var shown = ShownCard.of(said);

        assertThat(shown)
                .isEqualTo(
                        card(
                                "Mallory",
                                "Mallory and sons",
                                "Ask us: [link]",
                                new CardTopic("Fish", List.of("cod "))));
    }

    @Test
    void a_name_of_nothing_but_markup_is_the_nodes_id() {
        var shown = ShownCard.of(card("<b></b>", "\u2060", "Fish"));

        assertThat(shown.name()).isEqualTo("mallory");
        assertThat(shown.organisation()).isEqualTo("mallory");
    }

    @Test
    void the_directory_keeps_it_that_way() {
        var node = new Node(new Member(MALLORY, "Mallory", null, null, null, null, null));

        node.showed(card("M", "Mallory", "see https://evil.example/x"), NOON, NOON);

        assertThat(node.description()).isEqualTo("see [link]");
        assertThat(node.card().orElseThrow().description()).isEqualTo("see [link]");
    }

    @Test
    void no_node_gives_itself_the_name_of_another() {
        var node = new Node(new Member(MALLORY, "Mallory", "Mallory Ltd", null, null, null, null));

        node.showed(card("Bay Clinics", "Bay Community", "Fish"), NOON, NOON);

        assertThat(node.name()).isEqualTo("Mallory");
        assertThat(node.organisation()).isEqualTo("Mallory Ltd");
        assertThat(node.description()).isEqualTo("Fish");
    }

    private static NodeCard card(
            String name, String organisation, String description, CardTopic... topics) {
        return new NodeCard(
                MALLORY, name, organisation, "Almvik", null, null, description, List.of(topics));
    }
}
