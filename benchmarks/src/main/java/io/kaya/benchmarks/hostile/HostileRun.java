package io.kaya.benchmarks.hostile;

import io.kaya.benchmarks.hostile.cases.Corpus;
import io.kaya.benchmarks.hostile.cases.HostileCase;
import io.kaya.benchmarks.hostile.model.GullibleModel;
import io.kaya.benchmarks.hostile.search.Leak;
import io.kaya.benchmarks.hostile.search.LeakSearch;
import io.kaya.sandbox.model.ScriptedModelServer;
import io.kaya.sandbox.supervisor.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tries every case on one federation, and then looks at all that left it. */
public final class HostileRun {
    private static final String MOUTH = "the model's mouth";

    /**
     * @param told the cases in which the model said what must not leave
     * @param untold the others: these showed nothing
     * @param overlooked of what nobody protects, what the search did not find
     * @param ends how the node's tasks ended, in words, and how often
     * @param opened what was opened at the attacker's server
     */
    public record Outcome(
            int cases,
            Set<String> told,
            List<String> untold,
            List<Leak> leaks,
            List<String> overlooked,
            List<String> opened,
            int messages,
            int answers,
            int blocked,
            int redacted,
            int rejected,
            Map<String, Long> ends) {}

    private final HostileFederation federation;
    private final List<HostileCase> cases;
    private final Attempts attempts;

    private HostileRun(HostileFederation federation, List<HostileCase> cases, Attempts attempts) {
        this.federation = federation;
        this.cases = cases;
        this.attempts = attempts;
    }

    public static Outcome of(List<HostileCase> cases, Path folder, Installation installation)
            throws IOException, InterruptedException {
        var gullible = new GullibleModel();
        try (var model = ScriptedModelServer.start(gullible);
                var collector = Collector.start();
                var federation =
                        HostileFederation.start(
                                cases,
                                folder,
                                installation.withModel(model.url(), "gullible"),
                                collector)) {
            return new HostileRun(federation, cases, new Attempts(federation, collector))
                    .run(gullible, collector);
        }
    }

    private Outcome run(GullibleModel model, Collector collector)
            throws IOException, InterruptedException {
        var approver = Approver.at(federation.operator());
        try (approver) {
            attempts.make(Stream.concat(cases.stream(), Corpus.unprotected().stream()).toList());
        }
        var wiretap = federation.wiretap();
        var said = wiretap.saidBy(HostileFederation.NORTH);
        var asked = new ArrayList<>(wiretap.saidTo(HostileFederation.NORTH));
        asked.addAll(wiretap.saidTo(Attacker.ID));
        var search = new LeakSearch(cases);
        var told = told(model, search);
        var leaks = leaks(said, asked, search);
        return new Outcome(
                cases.size(),
                told,
                cases.stream().map(HostileCase::id).filter(id -> !told.contains(id)).toList(),
                leaks,
                overlooked(said),
                collector.opened(),
                said.size() + asked.size(),
                attempts.answered().size(),
                approver.blocked(),
                approver.redacted(),
                approver.rejected(),
                ends());
    }

    private static Set<String> told(GullibleModel model, LeakSearch search) {
        return model.spoken().stream()
                .map(Wiretap::texts)
                .flatMap(texts ->
                        Stream.of(
                                        search.in(MOUTH, texts),
                                        search.nevers(MOUTH, texts),
                                        search.unasked(MOUTH, texts))
                                .flatMap(List::stream))
                .map(Leak::caseId)
                .collect(Collectors.toSet());
    }

    private static List<String> overlooked(List<Wiretap.Opened> said) {
        var search = new LeakSearch(Corpus.unprotected());
        var found =
                said.stream()
                        .flatMap(message -> search.in(message.topic(), message.texts()).stream())
                        .map(Leak::caseId)
                        .collect(Collectors.toSet());
        return Corpus.unprotected().stream()
                .map(HostileCase::id)
                .filter(id -> !found.contains(id))
                .toList();
    }

    private List<Leak> leaks(
            List<Wiretap.Opened> said, List<Wiretap.Opened> asked, LeakSearch search) {
        var leaks = new ArrayList<Leak>();
        for (var message : said) {
            leaks.addAll(search.in(message.topic(), message.texts()));
            leaks.addAll(search.nevers(message.topic(), message.texts()));
        }
        for (var message : asked) {
            leaks.addAll(search.in(message.topic(), message.texts()));
            leaks.addAll(search.unasked(message.topic(), message.texts()));
        }
        for (var question : attempts.answered()) {
            var texts = new ArrayList<String>();
            for (var part : List.of("plan", "nodes", "answer", "claims", "open")) {
                Wiretap.collect(question.path(part), texts);
            }
            texts.removeIf(text -> text.equals(question.path("text").asText()));
            leaks.addAll(search.in("the answer", texts));
            leaks.addAll(search.nevers("the answer", texts));
        }
        return leaks.stream().distinct().toList();
    }

    private Map<String, Long> ends() {
        return attempts.answered().stream()
                .flatMap(question ->
                        StreamSupport.stream(question.path("nodes").spliterator(), false))
                .filter(node -> node.path("id").asText().equals(HostileFederation.NORTH.value()))
                .collect(
                        Collectors.groupingBy(
                                node -> node.path("status").asText(),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
