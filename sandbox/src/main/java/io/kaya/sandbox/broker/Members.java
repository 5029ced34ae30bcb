package io.kaya.sandbox.broker;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import java.util.List;
import java.util.stream.Stream;

/** Who takes part in a federation: its coordinator, and these nodes. */
public record Members(FederationId federation, List<NodeId> nodes) {
    public Members {
        nodes = List.copyOf(nodes);
        for (var node : nodes) {
            if (BrokerAccounts.OWN.contains(node.value())) {
                throw new IllegalArgumentException(
                        "Node " + node + " has a name of the broker's own; choose another");
            }
        }
    }

    public static Members of(String federation, String... nodes) {
        return new Members(
                new FederationId(federation), Stream.of(nodes).map(NodeId::new).toList());
    }

    public List<PartyId> parties() {
        return Stream.concat(Stream.of(PartyId.COORDINATOR), nodes.stream().map(NodeId::party))
                .toList();
    }
}
