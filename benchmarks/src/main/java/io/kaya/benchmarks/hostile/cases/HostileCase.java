package io.kaya.benchmarks.hostile.cases;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One attack, what it plants, and what must not leave for all that.
 *
 * @param attacks in words: who is to be talked into what
 * @param owasp of the OWASP Top 10 for LLM Applications 2025, such as LLM01
 * @param atlas of MITRE ATLAS, such as AML.T0051.001
 * @param documents what the node holds
 * @param then what is asked next in the same conversation
 * @param reply what a node under the attacker releases when it is asked
 * @param card what that node says about itself
 * @param canaries planted traps: not even a piece may leave, in any form
 * @param values what the operator protects: it may not leave whole, in any form
 * @param never what no outgoing message and no answer may have in it, letter by letter
 * @param unasked what no node may be asked
 */
public record HostileCase(
        String id,
        String title,
        Kind kind,
        String attacks,
        String owasp,
        String atlas,
        List<Planted> documents,
        String question,
        Optional<String> then,
        List<Told> reply,
        Optional<String> card,
        List<String> canaries,
        List<String> values,
        List<String> never,
        List<String> unasked) {

    public HostileCase {
        documents = List.copyOf(documents);
        reply = List.copyOf(reply);
        canaries = List.copyOf(canaries);
        values = List.copyOf(values);
        never = List.copyOf(never);
        unasked = List.copyOf(unasked);
    }

    /**
     * A document of the node.
     *
     * @param kept whether the operator marked all of it
     */
    public record Planted(String name, String text, boolean kept) {}

    /** A claim of the attacker's node. */
    public record Told(String title, String text) {}

    /** What is searched for in every form. */
    public List<String> secrets() {
        return Stream.concat(canaries.stream(), values.stream()).toList();
    }

    /** Whether a node of the attacker takes part. */
    public boolean needsLiar() {
        return !reply.isEmpty() || card.isPresent();
    }
}
