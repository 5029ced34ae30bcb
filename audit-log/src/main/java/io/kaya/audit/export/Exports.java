package io.kaya.audit.export;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEntries;
import io.kaya.audit.AuditEntries.Stretch;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.audit.bundle.BundleWriter;
import io.kaya.audit.bundle.PolicyVersion;
import io.kaya.audit.partners.OwnLog;
import io.kaya.audit.sequence.Cuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Begins an export, which is an entry of its own, and writes it page by page. */
@ApplicationScoped
public class Exports {
    private static final int PAGE = 2_048;

    private final AuditEntries entries;
    private final AuditLog audit;
    private final Cuts cuts;
    private final OwnLog own;
    private final Instance<PolicyTexts> policies;

    Exports(
            AuditEntries entries,
            AuditLog audit,
            Cuts cuts,
            OwnLog own,
            Instance<PolicyTexts> policies) {
        this.entries = entries;
        this.audit = audit;
        this.cuts = cuts;
        this.own = own;
        this.policies = policies;
    }

    /**
     * Empty while nothing was ever written. A selection reaches from its first entry to its last;
     * of what lies between only hashes are shown, so that nothing can be taken out unseen.
     */
    @Transactional
    public Optional<Export> begin(Form form, AuditFilter filter, Actor by) {
        return cuts.newest()
                .map(checkpoint -> {
                    var size = checkpoint.checkpoint().size();
                    var stretch =
                            filter.equals(AuditFilter.ALL)
                                    ? new Stretch(0, size)
                                    : entries.stretch(filter, size).orElse(new Stretch(size, size));
                    audit.append(
                            AuditEvent.of(AuditType.EXPORTED, by)
                                    .with("form", form.wireName())
                                    .with("scope", filter.scope())
                                    .with("begin", stretch.begin())
                                    .with("end", stretch.end()));
                    return new Export(form, filter, checkpoint, stretch);
                });
    }

    /** Closes {@code out} only when it is a bundle. */
    public void write(Export export, OutputStream out) throws IOException {
        switch (export.form()) {
            case BUNDLE -> bundle(export, out);
            case LINES -> lines(export, out);
            case ROWS -> rows(export, out);
        }
    }

    private void bundle(Export export, OutputStream out) throws IOException {
        var stretch = export.stretch();
        var head =
                cuts.head(
                        export.checkpoint(),
                        stretch.begin(),
                        stretch.end(),
                        export.filter().scope(),
                        own.cosignedUpTo(export.checkpoint().checkpoint().size()),
                        policies(export));
        try (var bundle = BundleWriter.open(out, head)) {
            each(export, page -> page.into(bundle));
            cuts.finish(bundle);
        }
    }

    /** A selection may be for a partner, whom the party's policies are no business of. */
    private List<PolicyVersion> policies(Export export) {
        if (!export.filter().equals(AuditFilter.ALL)) return List.of();
        return policies.stream()
                .flatMap(party -> party.newest().stream())
                .map(PolicyVersion::new)
                .toList();
    }

    private void lines(Export export, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 1 << 16);
        each(
                export,
                page -> {
                    for (var entry : page.shown()) {
                        buffered.write(entry.bytes());
                        buffered.write('\n');
                    }
                });
        buffered.flush();
    }

    private void rows(Export export, OutputStream out) throws IOException {
        var buffered = new BufferedOutputStream(out, 1 << 16);
        buffered.write(CsvRow.HEADINGS);
        each(
                export,
                page -> {
                    for (var entry : page.shown()) buffered.write(CsvRow.of(entry));
                });
        buffered.flush();
    }

    private void each(Export export, Taker taker) throws IOException {
        var whole = export.filter().equals(AuditFilter.ALL);
        var end = export.stretch().end();
        for (var from = export.stretch().begin(); from < end; from += PAGE) {
            var among = new Stretch(from, Math.min(end, from + PAGE));
            var shown = entries.placed(export.filter(), among);
            var hashes =
                    whole || export.form() != Form.BUNDLE
                            ? null
                            : cuts.leaves(among.begin(), among.end());
            taker.take(new Page(among, shown, hashes));
        }
    }

    private interface Taker {
        void take(Page page) throws IOException;
    }
}
