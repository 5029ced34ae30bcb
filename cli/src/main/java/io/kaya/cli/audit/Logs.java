package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.http.Agent;

/** Whose log a command is about: a node's, or the coordinator's when none is named. */
final class Logs {
    private Logs() {}

    static Agent at(Session session, NodeOption node) {
        return at(session, node, "auditor");
    }

    static Agent at(Session session, NodeOption node, String role) {
        return node.id().isEmpty() ? session.coordinator(role) : session.node(node.id(), role);
    }
}
