package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.reconcile.Book;
import io.kaya.audit.reconcile.Difference;
import io.kaya.audit.reconcile.Noted;
import io.kaya.audit.reconcile.Report;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Table;
import io.kaya.cli.output.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came out of laying two bundles beside each other, for people and for programs. */
final class Differences {
    /** Of more, the numbers are told, and both bundles prove them. */
    private static final int MOST_PROVED = 1_000;

    private static final int MOST_SHOWN = 50;

    private final Path here;
    private final Book ours;
    private final Path there;
    private final Book theirs;
    private final Report report;

    Differences(Path here, Book ours, Path there, Book theirs, Report report) {
        this.here = here;
        this.ours = ours;
        this.there = there;
        this.theirs = theirs;
        this.report = report;
    }

    boolean alike() {
        return report.differences().stream().allMatch(Difference::late);
    }

    String count() {
        var real = report.differences().stream().filter(one -> !one.late()).count();
        return Words.count(real, "message");
    }

    void show(Sheet sheet) {
        sheet.text("%s alike at both sides".formatted(Words.count(report.matched(), "message")));
        withheld(sheet, here, ours);
        withheld(sheet, there, theirs);
        if (report.differences().isEmpty()) return;
        var table = new Table("WHAT", "CHANNEL", "NUMBER", "HERE", "THERE");
        report.differences().stream()
                .limit(MOST_SHOWN)
                .forEach(one ->
                        table.row(
                                one.kind(),
                                one.channel(),
                                one.number(),
                                places(one.allHere()),
                                places(one.allThere())));
        sheet.gap().table(table, "");
        var more = report.differences().size() - MOST_SHOWN;
        if (more > 0) sheet.text("and %,d more; --format json has them all".formatted(more));
    }

    ObjectNode json() throws IOException {
        var json = Json.object().put("matched", report.matched());
        json.put("exchangedBytes", report.exchanged());
        var from = json.putObject("from");
        report.from().forEach(from::put);
        json.set("here", Bundles.json(here, ours.verification()));
        json.set("there", Bundles.json(there, theirs.verification()));
        var proofsHere = ours.prove(leaves(Difference::allHere));
        var proofsThere = theirs.prove(leaves(Difference::allThere));
        var all = json.putArray("differences");
        for (var one : report.differences()) {
            var told = all.addObject().put("kind", one.kind());
            told.put("channel", one.channel()).put("number", one.number());
            notes(told.putArray("here"), one.allHere(), proofsHere);
            notes(told.putArray("there"), one.allThere(), proofsThere);
        }
        return json;
    }

    private Set<Long> leaves(Function<Difference, List<Noted>> side) {
        return report.differences().stream()
                .flatMap(one -> side.apply(one).stream())
                .map(Noted::index)
                .limit(MOST_PROVED)
                .collect(Collectors.toSet());
    }

    private static void notes(ArrayNode json, List<Noted> notes, Map<Long, Book.Evidence> proofs) {
        for (var noted : notes) {
            var told = json.addObject().put("leaf", noted.index());
            told.put("state", state(noted)).put("commitment", noted.commitment().hex());
            var proof = proofs.get(noted.index());
            if (proof != null) told.put("entry", proof.entry()).put("proof", proof.proof());
        }
    }

    private static void withheld(Sheet sheet, Path file, Book book) {
        if (book.verification() instanceof Verification.Sound sound
                && sound.manifest().withheld() > 0) {
            sheet.text(
                    "%s is a selection: what is missing there may be among its %,d entries that are hashes only"
                            .formatted(file, sound.manifest().withheld()));
        }
    }

    private static String places(List<Noted> notes) {
        if (notes.isEmpty()) return "nothing";
        return notes.stream()
                .map(noted -> "leaf %d (%s)".formatted(noted.index(), state(noted)))
                .collect(Collectors.joining(", "));
    }

    private static String state(Noted noted) {
        return switch (noted.state()) {
            case EXCHANGED -> "exchanged";
            case ACCEPTED -> "accepted";
            case REFUSED -> "laid-aside";
            case RELEASED -> "released";
        };
    }
}
