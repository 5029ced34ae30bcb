package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
                problems.add("The file is empty; it needs `policy:` with a name, and `admission:`");
            }
            return Optional.ofNullable(node);
        } catch (CharacterCodingException notText) {
            problems.add("The file is not UTF-8 text; save it as UTF-8");
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            problems.add(
                    null,
                    mark == null ? null : mark.getLine() + 1,
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
