package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Takes a grant back: from now on a person decides again.",
        footer = {"", "Example:", "  ./kaya grants revoke harmless --node london"})
public final class GrantsRevokeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "RULE", description = "The policy's rule.")
    String rule = "";

    public GrantsRevokeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var grants = new Grants(session.node(node.id(), "operator"));
        var revoked = grants.revoke(grants.of(rule));
        session.output()
                .result(
                        revoked,
                        sheet -> sheet.text("Grant " + rule + " is revoked; a person decides."));
        return 0;
    }
}
