package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node allows. It decides from facts alone: no clock, no database, no model. */
public sealed interface Policy permits LoadedPolicy, BrokenPolicy {

    /**
     * @throws BrokenPolicyException with everything that is wrong with it
     */
    static Policy read(byte[] file) {
        return PolicyReader.read(file);
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with it
     */
    static Policy read(String yaml) {
        return read(yaml.getBytes(UTF_8));
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with it, be it that it is absent
     */
    static Policy read(Path file) {
        return read(YamlFile.bytes(file));
    }

    /** What is wrong with a file, and what is doubtful in a good one. */
    static List<Remark> check(byte[] file, Instant now) {
        try {
            return PolicyReader.read(file).doubts(now);
        } catch (BrokenPolicyException broken) {
            return broken.problems().stream().map(Remark::broken).toList();
        }
    }

    /** A policy that refuses every task, for as long as the real one is broken. */
    static Policy broken(BrokenPolicyException why) {
        return new BrokenPolicy(why.problems(), why.digest());
    }

    /** The name that the policy gives itself. */
    String name();

    /** The version that the policy gives itself. */
    @Nullable String version();

    /** SHA-256 of the file, in hex; over a floor, of both. */
    String digest();

    /** What is wrong with it, for operators; empty unless it is broken. */
    List<Problem> problems();

    /** The same, and what the floor asks for besides: never less strict than this. */
    Policy under(Floor floor);

    /** First question: do we take part? */
    Admission judge(AdmissionFacts facts, Instant now);

    /** Second question: who lets it out? */
    ReleaseAdvice advise(ReleaseFacts facts, Instant now);

    /** The first question again, with what each clause of each rule came to. */
    Explanation explain(AdmissionFacts facts, Instant now);

    /** The second question again, with what each clause of each rule came to. */
    Explanation explain(ReleaseFacts facts, Instant now);

    /** All rules, in the order of the file. */
    List<RuleId> rules();

    /** The same as a person reads them. */
    Outline outline();

    /**
     * Whether any rule reads such facts; those that cost something need not be gathered otherwise.
     *
     * @param fact such as {@code history}, or {@code history.requestsLastDay}
     */
    boolean asksFor(String fact);

    /** What is doubtful in it, though it can be followed. */
    List<Remark> doubts(Instant now);

    /** Of all rules, whether they match or not: what a node must be able to keep. */
    Obligations obligations();

    /** What each organisation may take here. */
    Rations rations();

    /** The standing grants that it asks for, expired ones too, in the order of the file. */
    List<StandingGrant> releaseRules();
}
