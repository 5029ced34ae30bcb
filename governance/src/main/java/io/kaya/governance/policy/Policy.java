package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

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
        try (var in = Files.newInputStream(file)) {
            return read(in.readNBytes(YamlFile.LARGEST + 1));
        } catch (IOException unreadable) {
            var problem =
                    "The policy file "
                            + file
                            + " cannot be read; put one there that this node may read";
            throw new BrokenPolicyException(List.of(new Problem(null, null, problem)), "");
        }
    }

    /** A policy that refuses every task, for as long as the real one is broken. */
    static Policy broken(BrokenPolicyException why) {
        return new BrokenPolicy(why.problems(), why.digest());
    }

    /** The name that the policy gives itself. */
    String name();

    /** SHA-256 of the file, in hex. */
    String digest();

    /** What is wrong with it, for operators; empty unless it is broken. */
    List<Problem> problems();

    /** First question: do we take part? */
    Admission judge(AdmissionFacts facts, Instant now);

    /** Second question: who lets it out? */
    ReleaseAdvice advise(ReleaseFacts facts, Instant now);

    /** The standing grants that it asks for, expired ones too, in the order of the file. */
    List<StandingGrant> releaseRules();
}
