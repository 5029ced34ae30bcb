package io.kaya.cli.review;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "reject",
        description = "Lets nothing leave, and says why.",
        footer = {
            "",
            "The asker sees that it was withheld and the code, never the draft.",
            "",
            "Example:",
            "  ./kaya review reject 0199a3c2-6f6e --node mumbai --reason sensitive"
        })
public final class RejectCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "ID", description = "The review; its first characters are enough.")
    String review = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "CODE",
            description = "Why; the node lists its codes when it does not know one.")
    String reason = "";

    @Option(
            names = "--text",
            paramLabel = "T",
            defaultValue = "",
            description = "A note for this node's own record.")
    String text = "";

    public RejectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reviews = Reviews.at(session, node);
        var decided = reviews.reject(reviews.id(review), reason, text);
        session.output()
                .result(
                        decided,
                        sheet ->
                                sheet.text(
                                        "Review %s is %s. Nothing leaves but the word that it was withheld."
                                                .formatted(
                                                        Json.text(decided, "id"),
                                                        Json.text(decided, "state"))));
        return 0;
    }
}
