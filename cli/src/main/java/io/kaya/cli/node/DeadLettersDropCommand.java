package io.kaya.cli.node;

import io.kaya.cli.Confirmation;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "drop",
        description = "Gives a letter up; it stays listed as dropped.",
        footer = {"", "Example:", "  ./kaya dead-letters drop 17 --node london"})
public final class DeadLettersDropCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();
    @Mixin Confirmation confirmation = new Confirmation();

    @Parameters(paramLabel = "ID", description = "The letter, as the list names it.")
    String letter = "";

    public DeadLettersDropCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var letters = DeadLetters.at(session, node);
        confirmation.require(session, "Drop letter " + letter + "?");
        var reply = letters.drop(letter);
        session.output().result(reply, sheet -> DeadLetters.write(reply, sheet));
        return 0;
    }
}
