package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The YAML of a file as a tree of nodes that know their lines. Nothing in it is constructed. */
final class YamlFile {
    static final int LARGEST = 256 * 1024;
    private static final int DEEPEST = 10;

    private YamlFile() {}

    /** No more than tells that it is too large. */
    static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            var problem =
                    "The policy file "
                            + file
                            + " cannot be read; put one there that this node may read";
            throw new BrokenPolicyException(List.of(new Problem(null, null, null, problem)), "");
        }
    }

    static Optional<Node> parse(byte[] file, Problems problems) {
        if (file.length > LARGEST) {
            problems.add(
                    "The file is larger than %d KiB; a policy is a page of rules, so shorten it"
                            .formatted(LARGEST / 1024));
            return Optional.empty();
        }
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            var node = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
            if (node == null) {
                problems.add("The file is empty; docs/policy.md shows what belongs into it");
            }
            return Optional.ofNullable(node);
        } catch (CharacterCodingException notText) {
            problems.add("The file is not UTF-8 text; save it as UTF-8");
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            problems.add(
                    null,
                    Place.of(mark),
                    "This is not YAML: " + wrong.getProblem() + "; correct the line");
        } catch (YAMLException wrong) {
            problems.add("This is not YAML: " + firstLine(wrong) + "; correct the file");
        } catch (StackOverflowError tooDeep) {
            problems.add("The file is nested too deeply; a policy has two levels");
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private static String firstLine(YAMLException wrong) {
        return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
