package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        aliases = "ls",
        description = "Messages that were put aside, and why.",
        footer = {
            "",
            "Examples:",
            "  ./kaya dead-letters list                 those of the coordinator",
            "  ./kaya dead-letters list --node london"
        })
public final class DeadLettersListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Option(
            names = "--state",
            paramLabel = "S",
            defaultValue = "",
            description = "Only those in this state.")
    String state = "";

    public DeadLettersListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = DeadLetters.at(session, node).list(state);
        var table = new Table("ID", "STATE", "AT", "REASON", "TOPIC", "OFFSET");
        for (var letter : reply.path("deadLetters")) {
            table.row(
                    Json.text(letter, "id"),
                    Json.text(letter, "state"),
                    session.times().moment(Json.text(letter, "at")),
                    Json.text(letter, "reason"),
                    Json.text(letter, "topic"),
                    Json.text(letter, "offset"));
        }
        session.output().result(reply, sheet -> sheet.table(table, "No dead letters."));
        return 0;
    }
}
