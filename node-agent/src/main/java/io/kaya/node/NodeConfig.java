package io.kaya.node;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "kaya")
public interface NodeConfig {
    String federation();

    /** This node's id. */
    String party();

    /**
     * Names this process among the replicas of one node; after a restart it takes up what it had in
     * hand.
     */
    @WithDefault("1")
    String replica();

    @WithName("node.name")
    String name();

    @WithName("node.organisation")
    String organisation();

    @WithName("node.city")
    Optional<String> city();

    @WithName("node.latitude")
    Optional<Double> latitude();

    @WithName("node.longitude")
    Optional<Double> longitude();

    @WithName("node.description")
    Optional<String> description();

    @WithName("node.policy")
    Path policy();

    /** What the federation asks of every node; this node's policy can only be stricter. */
    @WithName("node.floor")
    Optional<Path> floor();

    @WithName("node.operators")
    @WithDefault("operator")
    List<String> operators();

    /**
     * Confirm at start, on the first operator's behalf, the grants that the policy asks for and the
     * card: for demos.
     */
    @WithName("node.confirm-grants")
    @WithDefault("false")
    boolean confirmGrants();

    /** Countries whose telephone numbers are found as they are dialled at home, too. */
    @WithName("node.countries")
    @WithDefault("US,GB,IN,KR,AU")
    List<String> countries();

    /** How many tasks are answered at the same time. */
    @WithDefault("2")
    int workers();

    default NodeId nodeId() {
        return new NodeId(party());
    }

    default FederationId federationId() {
        return new FederationId(federation());
    }
}
