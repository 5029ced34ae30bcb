package io.kaya.cli.audit;

import io.kaya.cli.output.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which entries a command is about. */
final class FilterOptions {
    @Option(
            names = "--type",
            paramLabel = "T",
            split = ",",
            description = "Only these kinds, such as sent,received.")
    List<String> types = List.of();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Only what this account, part or party did.")
    String actor = "";

    @Option(
            names = "--question",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about this question.")
    String question = "";

    @Option(
            names = "--conversation",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about the questions of this conversation.")
    String conversation = "";

    @Option(
            names = "--task",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about this task.")
    String task = "";

    @Option(
            names = "--about-node",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about this node.")
    String aboutNode = "";

    @Option(
            names = "--decision",
            paramLabel = "D",
            defaultValue = "",
            description = "Only where this was decided, such as rejected.")
    String decision = "";

    @Option(
            names = "--policy",
            paramLabel = "DIGEST",
            defaultValue = "",
            description = "Only under the policy whose digest begins so.")
    String policy = "";

    @Mixin Period period = new Period();

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Only where each of these words stands in the entry.")
    String text = "";

    /** By the names that agents know them under. */
    Map<String, String> parameters(Clock clock) {
        var all = new LinkedHashMap<String, String>();
        all.put("type", String.join(",", types));
        all.put("actor", actor);
        all.put("question", question);
        all.put("conversation", conversation);
        all.put("task", task);
        all.put("node", aboutNode);
        all.put("decision", decision);
        all.put("policy", policy);
        period.into(all, clock);
        all.put("text", text);
        all.values().removeIf(String::isBlank);
        return all;
    }

    /** Values that are empty are left out. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + "=" + Json.pathSegment(one.getValue()))
                .collect(Collectors.joining("&"));
    }
}
