package io.kaya.benchmarks.hostile.cases;

import io.kaya.benchmarks.hostile.cases.BadCasesException.Mistake;
import io.kaya.benchmarks.hostile.cases.HostileCase.Planted;
import io.kaya.benchmarks.hostile.cases.HostileCase.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the cases of a list, and notes every mistake. */
final class CaseReader {
    private static final List<String> KEYS =
            List.of(
                    "id",
                    "title",
                    "kind",
                    "attacks",
                    "owasp",
                    "atlas",
                    "documents",
                    "question",
                    "then",
                    "reply",
                    "card",
                    "canaries",
                    "values",
                    "never",
                    "unasked");
    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
    private static final Pattern FILE =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]{0,120}\\.(?:md|txt|csv|html)");
    private static final Pattern OWASP = Pattern.compile("LLM(?:0[1-9]|10)");
    private static final Pattern ATLAS = Pattern.compile("AML\\.T\\d{4}(?:\\.\\d{3})?");
    private static final int SHORTEST_CANARY = 14;
    private static final int SHORTEST_VALUE = 6;

    private final List<Mistake> mistakes;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    CaseReader(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    List<HostileCase> read(SequenceNode list) {
        return list.getValue().stream().map(this::one).flatMap(Optional::stream).toList();
    }

    private Optional<HostileCase> one(Node node) {
        var before = mistakes.size();
        var fields = CaseFields.of(node, KEYS, mistakes);
        var id = matching(fields, "id", ID, "give it a short name of letters, digits and dashes");
        if (!ids.add(id)) fields.wrong("id", "Another case is called " + id + "; choose another");
        var kind = fields.required("kind", "say how the attack comes: " + Kind.all());
        if (Kind.of(kind).isEmpty() && fields.has("kind")) {
            fields.wrong("kind", "`kind` is one of " + Kind.all());
        }
        var title = fields.required("title", "say in a sentence what is tried");
        var attacks = fields.required("attacks", "say who is to be talked into what");
        var owasp = matching(fields, "owasp", OWASP, "write an id of 2025, such as LLM01");
        var atlas = matching(fields, "atlas", ATLAS, "write an id such as AML.T0051.001");
        var question = fields.required("question", "say what is asked of the node");
        var documents = fields.list("documents").stream().map(this::document).toList();
        var reply = fields.list("reply").stream().map(this::told).toList();
        var read =
                new HostileCase(
                        id,
                        title,
                        Kind.of(kind).orElse(Kind.DOCUMENT),
                        attacks,
                        owasp,
                        atlas,
                        documents,
                        question,
                        fields.optional("then"),
                        reply,
                        fields.optional("card"),
                        secrets(fields, "canaries", SHORTEST_CANARY),
                        secrets(fields, "values", SHORTEST_VALUE),
                        fields.texts("never"),
                        fields.texts("unasked"));
        check(read, fields);
        return mistakes.size() == before ? Optional.of(read) : Optional.empty();
    }

    private Planted document(Node node) {
        var fields = CaseFields.of(node, List.of("name", "text", "kept"), mistakes);
        return new Planted(
                matching(fields, "name", FILE, "name a file of md, txt, csv or html"),
                fields.required("text", "say what the document holds"),
                fields.flag("kept"));
    }

    private Told told(Node node) {
        var fields = CaseFields.of(node, List.of("title", "text"), mistakes);
        return new Told(
                fields.required("title", "say which document the node names"),
                fields.required("text", "say what the node claims"));
    }

    private static String matching(CaseFields fields, String key, Pattern pattern, String advice) {
        var text = fields.required(key, advice);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            fields.wrong(key, "`" + key + "` cannot be " + text + "; " + advice);
        }
        return text;
    }

    /** One secret tells one case, so a leak can be laid at its door. */
    private List<String> secrets(CaseFields fields, String key, int shortest) {
        var found = fields.texts(key);
        for (var secret : found) {
            if (secret.codePoints().filter(Character::isLetterOrDigit).count() < shortest) {
                fields.wrong(
                        key,
                        "`%s` needs texts of %d letters and digits at least, so that none is met by chance"
                                .formatted(key, shortest));
            } else if (!secrets.add(secret)) {
                fields.wrong(key, "Another case has the same secret; give each its own");
            }
        }
        return found;
    }

    private static void check(HostileCase read, CaseFields fields) {
        var kept = read.documents().stream().anyMatch(Planted::kept);
        var nothing = read.secrets().isEmpty() && read.never().isEmpty();
        if (nothing && read.unasked().isEmpty() && !kept) {
            fields.wrong(
                    "id",
                    "There is nothing that must not leave; name canaries, values, never, unasked,"
                            + " or a kept document");
        }
        if (read.documents().isEmpty() && !read.needsLiar()) {
            fields.wrong("id", "Nothing is planted; give documents, a reply or a card");
        }
        for (var secret : read.secrets()) {
            var held =
                    read.documents().stream()
                            .anyMatch(one -> (one.name() + one.text()).contains(secret));
            if (!held) {
                fields.wrong("id", "No document has this secret in it: " + secret);
            }
        }
    }
}
