package io.kaya.cli.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Confirmation;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Words;
import java.util.List;
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
            "Several at once ask for a confirmation.",
            "",
            "Examples:",
            "  ./kaya review reject 0199a3c2-6f6e --node mumbai --reason confidential",
            "  ./kaya review reject --organisation \"Far Institute\" --node mumbai --reason out-of-scope --yes"
        })
public final class RejectCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Mixin Confirmation confirmation = new Confirmation();

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            description = "The reviews; their first characters are enough.")
    List<String> typed = List.of();

    @Option(
            names = "--organisation",
            paramLabel = "X",
            defaultValue = "",
            description = "All that waits of what this organisation asked.")
    String organisation = "";

    @Mixin Why why = new Why();

    public RejectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reviews = Reviews.at(session, node);
        if (typed.isEmpty() == organisation.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "review-missing", "Name reviews, or an --organisation");
        }
        if (typed.size() == 1) return one(reviews, reviews.id(typed.getFirst()));
        return many(
                reviews,
                typed.isEmpty()
                        ? reviews.of(organisation)
                        : typed.stream().map(reviews::id).distinct().toList());
    }

    private int one(Reviews reviews, String id) {
        var decided = reviews.reject(id, why.reason, why.text);
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

    private int many(Reviews reviews, List<String> ids) {
        if (!ids.isEmpty()) {
            session.output().ahead(sheet -> ids.forEach(id -> sheet.text("  " + id)));
            confirmation.require(session, "Reject %d reviews?".formatted(ids.size()));
        }
        var outcome = ids.isEmpty() ? nothing() : reviews.rejectMany(ids, why.reason, why.text);
        var left = outcome.path("left");
        session.output()
                .result(
                        outcome,
                        sheet -> {
                            var rejected = Words.count(outcome.path("rejected").size(), "review");
                            sheet.text("%s rejected.".formatted(rejected));
                            left.forEach(one -> sheet.text("  " + Json.text(one, "detail")));
                        });
        return left.isEmpty() ? 0 : ExitCode.CONFLICT.number();
    }

    private static ObjectNode nothing() {
        var nothing = Json.object();
        nothing.putArray("rejected");
        nothing.putArray("left");
        return nothing;
    }
}
