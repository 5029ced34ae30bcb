package io.kaya.cli.node;

import io.kaya.cli.Confirmation;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "approve",
        description = "Publishes the proposed card to the coordinator.",
        footer = {"", "Example:", "  ./kaya card approve --node london"})
public final class CardApproveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();
    @Mixin Confirmation confirmation = new Confirmation();

    public CardApproveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var agent = session.node(node.id(), "operator");
        var card = agent.get("/api/card");
        var output = session.output();
        output.ahead(sheet -> new CardSheet(card, sheet).write());
        confirmation.require(session, "Publish the proposed card?");
        var approved = agent.post("/api/card/approval");
        output.result(approved, sheet -> sheet.text("The card is published."));
        return 0;
    }
}
