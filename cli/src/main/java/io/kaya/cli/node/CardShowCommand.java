package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "show",
        description = "The card that is published, and the proposal when it differs.",
        footer = {"", "Example:", "  ./kaya card show --node london"})
public final class CardShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public CardShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var card = session.node(node.id(), "operator", "auditor").get("/api/card");
        session.output().result(card, sheet -> new CardSheet(card, sheet).write());
        return 0;
    }
}
