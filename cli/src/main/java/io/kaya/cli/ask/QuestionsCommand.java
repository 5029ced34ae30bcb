package io.kaya.cli.ask;

import io.kaya.cli.Group;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "questions", description = "What you asked before.")
public final class QuestionsCommand extends Group {

    @Command(
            name = "list",
            aliases = "ls",
            description = "Your questions, newest first.",
            footer = {"", "Example:", "  ./kaya questions list --limit 5"})
    public static final class Listing implements Callable<Integer> {
        private final Session session;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "20",
                description = "How many (default: 20).")
        int limit;

        public Listing(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            var reply = session.coordinator("user").get("/api/questions?limit=" + limit);
            var table = new Table("ID", "ASKED", "STATE", "ANSWER", "QUESTION");
            for (var question : reply.path("questions")) {
                var version = question.path("answerVersion").asInt();
                table.row(
                        Json.text(question, "id"),
                        session.times().distance(Json.text(question, "askedAt")),
                        Json.text(question, "state"),
                        version == 0 ? "none" : "version " + version,
                        Json.text(question, "text"));
            }
            session.output()
                    .result(reply, sheet -> sheet.table(table, "You have asked nothing yet."));
            return 0;
        }
    }

    @Command(
            name = "show",
            description = "A question with its answer and what became of each node.",
            footer = {"", "Example:", "  ./kaya questions show 0199a3c2-6f6e --format json"})
    public static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(
                paramLabel = "ID",
                description = "The question; its first characters are enough.")
        String question = "";

        public Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            var coordinator = session.coordinator("user", "auditor");
            var id = Questions.id(coordinator, question);
            new Result(coordinator.get(Follow.path(id))).print(session.output(), session.times());
            return 0;
        }
    }
}
