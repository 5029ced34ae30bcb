package io.kaya.cli.audit;

import io.kaya.audit.bundle.BundleVerifier;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.cli.Session;
import io.kaya.cli.output.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description = "Checks an exported bundle offline: no agent, no database, no network.",
        footer = {
            "",
            "Ends with 1 and names the first thing that is wrong: the file in the bundle, its line",
            "or leaf, and what was expected. Says what a sound bundle does not prove.",
            "Without --key or --policy the keys in the bundle are believed; compare them.",
            "",
            "Examples:",
            "  ./kaya audit verify london.zip",
            "  ./kaya audit verify london.zip --key \"$(cat london.vkey)\" --format json"
        })
public final class AuditVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "BUNDLE", description = "What './kaya audit export' wrote.")
    Path bundle = Path.of("");

    @Mixin TrustOptions trust = new TrustOptions();

    public AuditVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var verification = verified(trust.trusted());
        var json = Bundles.json(bundle, verification);
        return switch (verification) {
            case Verification.Broken(var fault) ->
                    session.output().objection(Bundles.broken(bundle, fault), json, _ -> {});
            case Verification.Sound sound -> {
                session.output().result(json, sheet -> show(sound, sheet));
                yield 0;
            }
        };
    }

    private void show(Verification.Sound sound, Sheet sheet) {
        sheet.text(bundle + " is sound.").gap();
        Bundles.show(sound, sheet);
        sheet.heading("It does not prove");
        sound.notProved().forEach(said -> sheet.text("- ", said));
    }

    private Verification verified(@Nullable TlogPolicy trusted) {
        try {
            return BundleVerifier.verify(bundle, trusted, (_, _) -> {});
        } catch (IOException unreadable) {
            throw Bundles.unusable(bundle, unreadable);
        }
    }
}
