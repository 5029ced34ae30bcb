package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        aliases = "ls",
        description = "The grants that a node's policy asks for, and who confirmed them.",
        footer = {"", "Example:", "  ./kaya grants list --node london"})
public final class GrantsListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public GrantsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = new Grants(session.node(node.id(), "operator", "auditor")).all();
        session.output().result(reply, sheet -> Grants.write(reply, sheet, session.times()));
        return 0;
    }
}
