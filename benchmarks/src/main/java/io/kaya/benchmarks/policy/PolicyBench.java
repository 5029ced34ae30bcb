package io.kaya.benchmarks.policy;

import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.disclosure.Weight;
import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.governance.policy.Budget;
import io.kaya.governance.policy.DraftFacts;
import io.kaya.governance.policy.Floor;
import io.kaya.governance.policy.History;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.ReleaseFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a policy takes to say yes or no. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times decisions of a policy of many rules, each evaluated every time.",
        footer = {
            "",
            "Each rule asks several things: the purpose by its hierarchy, roles, words of the",
            "question by a regular expression, the hour. A fifth of the rules stands in a floor.",
            "The baseline is a policy of one rule that is always true.",
            "",
            "Example:",
            "  ./kaya bench policy --rules 50 --format json"
        })
public final class PolicyBench implements Callable<Integer> {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<String> CONDITIONS =
            List.of(
                    "request.purpose.isA(\"ResearchAndDevelopment\") && request.organisation != \"X%d\"",
                    "request.question.matches(\"(?i)patient[s]? %d\") || \"auditor%d\" in request.roles",
                    "now.getHours(\"Europe/Oslo\") < 6 && request.question.size() > %d",
                    "request.roles.exists(r, r == \"role%d\") && request.deadline > now",
                    "request.purpose in [\"Marketing\", \"DirectMarketing\"] && request.topic != \"T%d\"");
    private static final List<String> EFFECTS =
            List.of("accept", "review", "refuse", "refuse", "refuse");

    @Option(
            names = "--rules",
            defaultValue = "50",
            description = "How many each section has (default: 50).")
    int rules;

    @Option(
            names = "--decisions",
            defaultValue = "20000",
            description = "How many of each kind are timed (default: 20000).")
    int decisions;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() {
        var policy = Policy.read(policy()).under(Floor.read(floor()));
        var one = Policy.read("policy: one\nadmission: [{id: a, when: true, effect: accept}]\n");
        var request = request();
        var draft = draft(request);
        var single = timed(() -> one.judge(request, NOON));
        var admission = timed(() -> policy.judge(request, NOON));
        var release = timed(() -> policy.advise(draft, NOON));
        var report =
                Report.of(
                        "policy",
                        List.of(
                                Figure.of("rules evaluated", policy.rules().size() / 2.0, "each"),
                                Figure.of("admission, p50", admission.p50(), "ms")
                                        .against(single.p50()),
                                Figure.of("admission, p99", admission.p99(), "ms")
                                        .against(single.p99())
                                        .atMost(1),
                                Figure.of("release, p50", release.p50(), "ms")
                                        .against(single.p50()),
                                Figure.of("release, p99", release.p99(), "ms")
                                        .against(single.p99())
                                        .atMost(1)));
        return printing.print(report);
    }

    /** As many untimed before, so that the compiler has been there. */
    private Percentiles timed(Runnable decision) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < 2 * decisions; i++) {
            var start = System.nanoTime();
            decision.run();
            var end = System.nanoTime();
            if (i >= decisions) times.add((end - start) / 1e6);
        }
        return Percentiles.of(times);
    }

    private String policy() {
        var own = rules - rules / 5;
        return "policy: bench\nadmission:\n"
                + listed(own, "own")
                + "release:\n"
                + listed(own, "out")
                        .replace(
                                "effect: accept",
                                "effect: approve, grantedBy: operator, until: 2099-12-31");
    }

    private String floor() {
        return "floor: bench\nadmission:\n" + below("in") + "release:\n" + below("out");
    }

    private String below(String section) {
        return listed(rules / 5, section)
                .replace("effect: accept", "effect: require, obligations: {longestQuotation: 200}");
    }

    private static String listed(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "  - {id: %s-%d, when: '%s', effect: %s}%n"
                                .formatted(
                                        name,
                                        i,
                                        CONDITIONS.get(i % CONDITIONS.size()).formatted(i, i),
                                        EFFECTS.get(i % EFFECTS.size())))
                .collect(Collectors.joining());
    }

    private static AdmissionFacts request() {
        return new AdmissionFacts(
                "AcademicResearch",
                "How often is the inhaler technique of people with asthma checked in a year, and by"
                        + " whom, and what becomes of those whose technique was found wanting?",
                "Respiratory care",
                "Northern Libraries",
                List.of("user", "auditor"),
                "library",
                "north",
                NOON.plusSeconds(3600),
                Budget.UNKNOWN,
                History.UNKNOWN);
    }

    private static ReleaseFacts draft(AdmissionFacts request) {
        var finding =
                new Finding(FindingType.EMAIL, Weight.INFORM, 0, 7, "a@b.org", "An e-mail", 0.9);
        return new ReleaseFacts(
                request,
                List.of(finding),
                new DraftFacts(120, 3, List.of("Guideline 28", "Guideline 29"), "extractive"));
    }
}
