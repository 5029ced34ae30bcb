package io.kaya.benchmarks.hostile.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.benchmarks.hostile.cases.BadCasesException.Mistake;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML file with a list of cases. All that is wrong with it is told at once. */
public final class CaseFile {
    private static final int LARGEST = 4 << 20;
    private static final int DEEPEST = 10;

    private final String name;
    private final List<Mistake> mistakes = new ArrayList<>();

    private CaseFile(String name) {
        this.name = name;
    }

    /**
     * @throws BadCasesException if it is no such file, or anything in it is wrong
     */
    public static List<HostileCase> read(Path file) {
        var reader = new CaseFile(String.valueOf(file.getFileName()));
        try (var in = Files.newInputStream(file)) {
            return reader.read(in.readNBytes(LARGEST + 1));
        } catch (IOException unreadable) {
            throw reader.bad(1, "The file cannot be read; name one that is there");
        }
    }

    static List<HostileCase> read(String name, byte[] bytes) {
        return new CaseFile(name).read(bytes);
    }

    private List<HostileCase> read(byte[] bytes) {
        var cases = new CaseReader(mistakes).read(list(bytes));
        if (!mistakes.isEmpty()) throw new BadCasesException(name, mistakes);
        return cases;
    }

    private SequenceNode list(byte[] bytes) {
        if (bytes.length > LARGEST) throw bad(1, "The file is larger than 4 MiB; divide it");
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
            if (root instanceof MappingNode mapping && mapping.getValue().size() == 1) {
                var only = mapping.getValue().getFirst();
                if (CaseFields.text(only.getKeyNode()).equals("cases")
                        && only.getValueNode() instanceof SequenceNode list
                        && !list.getValue().isEmpty()) {
                    return list;
                }
            }
            throw bad(1, "The file needs one key, `cases`, with a list of at least one case");
        } catch (CharacterCodingException noText) {
            throw bad(1, "The file is not UTF-8 text; save it as UTF-8");
        } catch (MarkedYAMLException wrong) {
            throw bad(line(wrong.getProblemMark()), "This is not YAML: " + wrong.getProblem());
        } catch (YAMLException | StackOverflowError wrong) {
            throw bad(1, "This is not YAML that can be read: it is nested too deeply or too large");
        }
    }

    private static int line(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    private BadCasesException bad(int line, String text) {
        return new BadCasesException(name, List.of(new Mistake(line, text)));
    }
}
