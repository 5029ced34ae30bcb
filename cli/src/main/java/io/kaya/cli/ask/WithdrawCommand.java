package io.kaya.cli.ask;

import io.kaya.cli.Session;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "withdraw",
        description = "Ends a question; what waits for it at the nodes is dropped.",
        footer = {"", "Example:", "  ./kaya withdraw 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001"})
public final class WithdrawCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The question; its first characters are enough.")
    String question = "";

    public WithdrawCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var coordinator = session.coordinator("user");
        var id = Questions.id(coordinator, question);
        var result = new Result(coordinator.post(Follow.path(id) + "/withdrawal"));
        result.print(session.output(), session.times());
        return 0;
    }
}
