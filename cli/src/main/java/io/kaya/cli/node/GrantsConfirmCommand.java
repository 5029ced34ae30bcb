package io.kaya.cli.node;

import io.kaya.cli.Confirmation;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "confirm",
        description = "Lets replies that a rule describes leave without a person, until its date.",
        footer = {"", "Example:", "  ./kaya grants confirm harmless --node london"})
public final class GrantsConfirmCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();
    @Mixin Confirmation confirmation = new Confirmation();

    @Parameters(paramLabel = "RULE", description = "The policy's rule.")
    String rule = "";

    public GrantsConfirmCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var grants = new Grants(session.node(node.id(), "operator"));
        var grant = grants.of(rule);
        var output = session.output();
        output.ahead(sheet -> Grants.write(grant, sheet));
        confirmation.require(session, "Let such replies leave without a person?");
        var confirmed = grants.confirm(grant);
        output.result(confirmed, sheet -> sheet.text("Grant " + rule + " is confirmed."));
        return 0;
    }
}
