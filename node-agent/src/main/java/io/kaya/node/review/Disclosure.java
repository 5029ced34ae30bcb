package io.kaya.node.review;

import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.Finding;
import io.kaya.node.NodeConfig;
import io.kaya.protocol.message.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Scans everything that would leave with a claim: its text, and its source's title and locator. */
@ApplicationScoped
public class Disclosure {
    private final DisclosureScanner scanner;

    Disclosure(NodeConfig config) {
        this.scanner = new DisclosureScanner(config.countries());
    }

    List<FoundInDraft> findings(List<Claim> claims) {
        return claims.stream().flatMap(this::findings).toList();
    }

    public List<Finding> scan(String text) {
        return scanner.scan(text);
    }

    private Stream<FoundInDraft> findings(Claim claim) {
        return Stream.of(
                        found(claim, "text", claim.text()),
                        found(claim, "title", claim.source().title()),
                        found(claim, "locator", claim.source().locator()))
                .flatMap(one -> one);
    }

    private Stream<FoundInDraft> found(Claim claim, String in, String text) {
        return scanner.scan(text).stream()
                .map(finding -> FoundInDraft.of(claim.number(), in, finding));
    }
}
