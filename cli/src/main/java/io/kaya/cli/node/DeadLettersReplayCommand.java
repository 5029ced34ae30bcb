package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = "Checks a letter again from the start, and handles it when it passes.",
        footer = {"", "Example:", "  ./kaya dead-letters replay 17 --node london"})
public final class DeadLettersReplayCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "ID", description = "The letter, as the list names it.")
    String letter = "";

    public DeadLettersReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var letters = DeadLetters.at(session, node);
        var reply = letters.replay(letter);
        session.output().result(reply, sheet -> DeadLetters.write(reply, sheet));
        return 0;
    }
}
