package io.kaya.coordinator.plan;

import java.util.List;

/**
 * What a node's operator approved to be known about it.
 *
 * @param about name, place, description and topics, as one text
 * @param holdings one line for each title or theme: the title and its key phrases
 */
public record Card(String nodeId, String about, List<String> holdings) {
    public Card {
        holdings = List.copyOf(holdings);
    }
}
