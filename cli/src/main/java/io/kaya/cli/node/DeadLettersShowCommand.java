package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One letter, with its first bytes.",
        footer = {"", "Example:", "  ./kaya dead-letters show 17 --node london"})
public final class DeadLettersShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "ID", description = "The letter, as the list names it.")
    String letter = "";

    public DeadLettersShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var letters = DeadLetters.at(session, node);
        var reply = letters.get(letter);
        session.output().result(reply, sheet -> DeadLetters.write(reply, sheet));
        return 0;
    }
}
