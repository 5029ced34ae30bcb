package io.kaya.cli.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "edit",
        description = "Changes the proposed card, in your editor or from a file.",
        footer = {
            "",
            "Examples:",
            "  ./kaya card edit --node london",
            "  ./kaya card edit --node london --file card.yaml",
            "",
            "The file holds description and topics, each with a title and phrases, as YAML or JSON."
        })
public final class CardEditCommand implements Callable<Integer> {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Take the card from here instead of opening an editor.")
    @Nullable Path file;

    public CardEditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var agent = session.node(node.id(), "operator");
        var card = file == null ? edited(agent.get("/api/card").path("proposed")) : read(file);
        var changed = agent.put("/api/card", card);
        session.output()
                .result(
                        changed,
                        sheet -> {
                            new CardSheet(changed, sheet).write();
                            sheet.gap().text("Not published yet; do that with:");
                            sheet.command("./kaya card approve --node " + node.id());
                        });
        return 0;
    }

    private JsonNode edited(JsonNode proposed) throws IOException, InterruptedException {
        var editor = session.environment().variable("EDITOR");
        if (editor.isEmpty() || !session.environment().terminal().in()) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "no-editor",
                    "There is no editor to open; set EDITOR, or give the card with --file");
        }
        var copy = Files.createTempFile("kaya-card-", ".yaml");
        try {
            Files.writeString(copy, YAML.writeValueAsString(proposed));
            // Through a shell, because EDITOR may carry options.
            var exit =
                    new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", copy.toString())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new CommandFailedException(
                        ExitCode.FAILED,
                        "editor-failed",
                        "The editor ended with %d, so nothing was changed".formatted(exit));
            }
            return read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static JsonNode read(Path file) {
        try {
            var tree = YAML.readTree(Files.readString(file));
            if (tree != null && tree.has("description")) {
                var card = Json.object().put("description", Json.text(tree, "description"));
                return card.set("topics", tree.withArray("topics"));
            }
        } catch (JsonProcessingException e) {
            throw unusable(file, "is neither YAML nor JSON", e);
        } catch (IOException e) {
            throw unusable(file, "cannot be read", e);
        }
        throw unusable(file, "has no description", null);
    }

    private static CommandFailedException unusable(Path file, String why, @Nullable Exception e) {
        var message = "%s %s; see './kaya card edit --help'".formatted(file, why);
        var failure = new CommandFailedException(ExitCode.REFUSED, "bad-card", message);
        if (e != null) failure.initCause(e);
        return failure;
    }
}
