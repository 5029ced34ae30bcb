package io.kaya.cli.policy;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.Floor;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the files that a command names; what is wrong in one is told with its place. */
final class PolicyFiles {
    private PolicyFiles() {}

    static Policy policy(Path file, @Nullable Path floor) {
        var own = read(file, "bad-policy", Policy::read);
        return floor == null ? own : own.under(read(floor, "bad-policy", Floor::read));
    }

    static <T> T read(Path file, String code, Function<byte[], T> as) {
        try {
            return as.apply(bytes(file));
        } catch (BrokenPolicyException broken) {
            var told =
                    broken.problems().stream()
                            .map(problem ->
                                    place(file, problem.line(), problem.column())
                                            + rule(problem)
                                            + problem.text())
                            .collect(Collectors.joining("\n"));
            throw new CommandFailedException(ExitCode.REFUSED, code, told, broken);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.REFUSED,
                    "unusable-file",
                    file + " cannot be read; check its name and who may read it",
                    e);
        }
    }

    /** Where the cases of a policy are unless somebody says otherwise. */
    static Path casesBeside(Path policy) {
        var name = policy.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return policy.resolveSibling(name + ".cases.yaml");
    }

    /** As compilers write it, so that editors find the place. */
    static String place(Path file, @Nullable Integer line, @Nullable Integer column) {
        var place = new StringBuilder(file.toString());
        if (line != null) place.append(':').append(line);
        if (line != null && column != null) place.append(':').append(column);
        return place.append(": ").toString();
    }

    private static String rule(Problem problem) {
        return problem.rule() == null ? "" : "rule " + problem.rule() + ": ";
    }
}
