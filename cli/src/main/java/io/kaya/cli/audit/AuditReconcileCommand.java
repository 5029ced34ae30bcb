package io.kaya.cli.audit;

import io.kaya.audit.LogOrigin;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.reconcile.Book;
import io.kaya.audit.reconcile.Reconciliation;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "reconcile",
        description = "Lays two parties' bundles beside each other, message by message.",
        footer = {
            "",
            "Both are verified first. Of each message both parties noted its number and a",
            "commitment to its bytes: the same message, the same commitment, and no text on either",
            "side. Each difference is named with the entries and their proofs (--format json).",
            "Ends with 1 when something differs. What one bundle ends before may be on its way",
            "only, is told, and is no difference.",
            "",
            "Examples:",
            "  ./kaya audit reconcile coordinator.zip london.zip",
            "  ./kaya audit reconcile coordinator.zip london.zip --format json > differences.json"
        })
public final class AuditReconcileCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "HERE", description = "One party's bundle.")
    Path here = Path.of("");

    @Parameters(index = "1", paramLabel = "THERE", description = "The other party's.")
    Path there = Path.of("");

    @Mixin TrustOptions trust = new TrustOptions();

    public AuditReconcileCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var trusted = trust.trusted();
        var ours = opened(here, trusted);
        var theirs = opened(there, trusted);
        var channels = channels(ours, theirs);
        var report = Reconciliation.of(ours.side(channels), theirs.side(channels));
        var sheet = new Differences(here, ours, there, theirs, report);
        try {
            var json = sheet.json();
            if (sheet.alike()) {
                session.output().result(json, sheet::show);
                return 0;
            }
            return session.output().objection(differ(sheet), json, sheet::show);
        } catch (IOException changed) {
            throw Bundles.unusable(here, changed);
        }
    }

    private CommandFailedException differ(Differences sheet) {
        return new CommandFailedException(
                ExitCode.FAILED,
                "logs-differ",
                "The two logs differ in %s; keep both bundles, which prove it"
                        .formatted(sheet.count()));
    }

    private static Set<String> channels(Book ours, Book theirs) {
        var here = origin(ours);
        var there = origin(theirs);
        var channels = here.channelsWith(there);
        if (channels.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.REFUSED,
                    "nothing-between",
                    "%s and %s send each other no messages; give the bundles of a coordinator and of one of its nodes"
                            .formatted(here, there));
        }
        return channels;
    }

    private static LogOrigin origin(Book book) {
        return book.origin()
                .orElseThrow(() ->
                        new CommandFailedException(
                                ExitCode.REFUSED,
                                "unknown-log",
                                "A bundle is of a log that no party of a federation keeps"));
    }

    private static Book opened(Path bundle, @Nullable TlogPolicy trusted) {
        try {
            var book = Book.open(bundle, trusted);
            if (book.verification() instanceof Verification.Broken(var fault)) {
                throw Bundles.broken(bundle, fault);
            }
            return book;
        } catch (IOException unreadable) {
            throw Bundles.unusable(bundle, unreadable);
        }
    }
}
