package io.kaya.benchmarks.quality;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import io.kaya.inference.encoder.CachingEncoder;
import io.kaya.inference.encoder.OnnxEncoder;
import io.kaya.inference.scoring.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the weights and thresholds of extractive answering. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Fits the weights of extractive answering on the project's own questions; figures are of articles left out while fitting.")
public final class CalibrateBench implements Callable<Integer> {

    private static final String NODE = "node-agent/src/main/resources/io/kaya/node/answer/";
    private static final String COORDINATOR =
            "coordinator-agent/src/main/resources/io/kaya/coordinator/";

    private static final Map<String, String> PLACES =
            Map.of(
                    "node/ranking", NODE + "ranking.json",
                    "node/support", NODE + "support.json",
                    "claim/ranking", COORDINATOR + "compose/ranking.json",
                    "answer/support", COORDINATOR + "compose/support.json",
                    "plan/routing", COORDINATOR + "plan/routing.json");

    @Option(
            names = "--write",
            paramLabel = "CHECKOUT",
            description = "Also write the weights into this checkout's sources.")
    @Nullable Path checkout;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        try (var encoder = new CachingEncoder(OnnxEncoder.builtIn(), 50_000)) {
            var outcome = Calibrate.run(Squad.calibration(), encoder);
            if (checkout != null) {
                for (var one : outcome.weights().entrySet()) {
                    var place = Objects.requireNonNull(PLACES.get(one.getKey()));
                    Files.writeString(checkout.resolve(place), json(one.getValue()));
                }
            }
            return printing.print(Report.of("calibrate", outcome.figures()));
        }
    }

    private static String json(Weights weights) throws IOException {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(weights)
                + "\n";
    }
}
