package io.kaya.cli.ask;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as the coordinator shows it. */
record QuestionView(
        String id,
        @Nullable String conversation,
        String text,
        @Nullable String purpose,
        @Nullable String askedAt,
        @Nullable String deadline,
        String state,
        @Nullable Plan plan,
        @Nullable List<Node> nodes,
        @Nullable Answer answer,
        @Nullable List<Claim> claims,
        @Nullable List<String> open) {

    record Plan(@Nullable String maker, @Nullable String note, @Nullable String text) {}

    record Node(
            String id,
            @Nullable String name,
            String status,
            @Nullable Reason reason,
            @Nullable String since) {
        String label() {
            return name == null ? id : name;
        }
    }

    record Reason(@Nullable String code, @Nullable String text, @Nullable String tryAgain) {}

    record Answer(
            int version,
            @Nullable String composedAt,
            @Nullable String text,
            @Nullable String maker,
            @Nullable String note,
            boolean abstained,
            @Nullable List<Sentence> sentences) {}

    record Sentence(
            String text, @Nullable List<Integer> citations, @Nullable List<Integer> differsFrom) {}

    record Claim(
            int n,
            String text,
            String node,
            @Nullable Source source,
            double confidence,
            boolean redacted) {}

    record Source(@Nullable String title, @Nullable String locator) {}

    QuestionView {
        nodes = copy(nodes);
        claims = copy(claims);
        open = copy(open);
    }

    Optional<Claim> claim(int n) {
        return copy(claims).stream().filter(claim -> claim.n() == n).findFirst();
    }

    String nodeName(String node) {
        return copy(nodes).stream()
                .filter(known -> known.id().equals(node))
                .map(Node::label)
                .findFirst()
                .orElse(node);
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
