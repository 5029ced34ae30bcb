package io.kaya.cli.review;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "overturn",
        description = "Says of a sample that it should not have left: its grant is suspended.",
        footer = {
            "",
            "What has left does not come back. Until somebody confirms the grant again",
            "(./kaya grants confirm RULE), a person decides each time.",
            "",
            "Example:",
            "  ./kaya review overturn 0199a3c2-6f6e --node london --reason personal-data"
        })
public final class OverturnCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "ID", description = "The sample; its first characters are enough.")
    String sample = "";

    @Mixin Why why = new Why();

    public OverturnCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var samples = Samples.at(session, node);
        var overturned = samples.overturn(samples.id(sample), why.reason, why.text);
        session.output()
                .result(
                        overturned,
                        sheet ->
                                sheet.text(
                                        "Sample %s is overturned. The grant of rule %s is suspended: a person decides."
                                                .formatted(
                                                        Json.text(overturned, "id"),
                                                        Json.text(overturned, "rule"))));
        return 0;
    }
}
