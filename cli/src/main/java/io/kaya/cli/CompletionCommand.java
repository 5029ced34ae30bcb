package io.kaya.cli;

import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in a shell.",
        footer = {"", "Example:", "  source <(./kaya completion bash)"})
final class CompletionCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    Shell shell = Shell.bash;

    @Spec CommandSpec spec = CommandSpec.create();

    CompletionCommand(Session session) {
        this.session = session;
    }

    enum Shell {
        bash
    }

    @Override
    public Integer call() {
        var script = AutoComplete.bash("kaya", spec.root().commandLine());
        session.output()
                .result(
                        Json.object().put("script", script),
                        sheet -> sheet.add(script.lines().toList()));
        return 0;
    }
}
