package io.kaya.cli.audit;

import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;

/** From when and until when. */
final class Period {
    @Option(
            names = "--since",
            paramLabel = "T",
            defaultValue = "",
            description = "From a time, a day or so long ago: 2026-11-22, 24h.")
    String since = "";

    @Option(
            names = "--until",
            paramLabel = "T",
            defaultValue = "",
            description = "Before a time, a day or so long ago.")
    String until = "";

    void into(Map<String, String> parameters, Clock clock) {
        parameters.put("since", Moments.told(since, clock));
        parameters.put("until", Moments.told(until, clock));
    }
}
