package io.kaya.benchmarks.asking;

import io.kaya.benchmarks.quality.Squad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The articles of a SQuAD file as documents of nodes: article i goes to node i mod n, with its
 * title.
 */
public final class Library {
    private final Squad squad;
    private final Path folder;
    private final int nodes;

    /** One question, the node that holds its article, and every text that counts as its answer. */
    public record Asked(String question, int article, String node, List<String> gold) {
        boolean answeredBy(String text) {
            return gold.stream().anyMatch(text::contains);
        }
    }

    public Library(Squad squad, Path folder, int nodes) {
        this.squad = squad;
        this.folder = folder;
        this.nodes = nodes;
    }

    /**
     * @return the federation file
     */
    Path write() throws IOException {
        for (int article = 0; article < squad.data().size(); article++) {
            put(article);
        }
        Files.writeString(folder.resolve("policy.yaml"), POLICY);
        var file = folder.resolve("federation.yaml");
        Files.writeString(file, federation());
        return file;
    }

    void put(int article) throws IOException {
        var one = squad.data().get(article);
        var text =
                "# "
                        + title(article)
                        + "\n\n"
                        + one.paragraphs().stream()
                                .map(Squad.Paragraph::context)
                                .collect(Collectors.joining("\n\n"))
                        + "\n";
        var file = file(article);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void takeOut(int article) throws IOException {
        Files.deleteIfExists(file(article));
    }

    public List<Asked> questions() {
        var all = new ArrayList<Asked>();
        for (int article = 0; article < squad.data().size(); article++) {
            for (var paragraph : squad.data().get(article).paragraphs()) {
                for (var question : paragraph.qas()) {
                    var gold = question.answers().stream().map(Squad.Answer::text).toList();
                    all.add(new Asked(question.question().strip(), article, node(article), gold));
                }
            }
        }
        return all;
    }

    int articles() {
        return squad.data().size();
    }

    List<String> nodeIds() {
        return IntStream.range(0, nodes).mapToObj(n -> "node-" + n).toList();
    }

    int documentsAt(String node) throws IOException {
        try (var files = Files.list(folder.resolve(node))) {
            return (int) files.count();
        }
    }

    private String node(int article) {
        return "node-" + article % nodes;
    }

    private Path file(int article) {
        return folder.resolve(node(article)).resolve("%03d.md".formatted(article));
    }

    private String title(int article) {
        return squad.data().get(article).title().replace('_', ' ');
    }

    private String federation() {
        var yaml = new StringBuilder("federation: quality\npurposes: [AcademicResearch]\nnodes:\n");
        for (var node : nodeIds()) {
            yaml.append(
                    """
                      - id: %1$s
                        name: %1$s
                        organisation: %1$s
                        documents: ./%1$s
                        policy: ./policy.yaml
                    """
                            .formatted(node));
        }
        return yaml.toString();
    }

    private static final String POLICY =
            """
            policy: quality
            admission:
              - id: everything
                when: request.purpose == "AcademicResearch"
                effect: accept
            release:
              - id: release-everything
                when: draft.claims >= 0
                effect: approve
                grantedBy: operator
                until: 2099-12-31
            """;
}
