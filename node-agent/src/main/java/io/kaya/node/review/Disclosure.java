package io.kaya.node.review;

import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.ProtectedValues;
import io.kaya.governance.disclosure.SmallGroups;
import io.kaya.node.NodeConfig;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.protection.Names;
import io.kaya.node.protection.Protection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Scans drafts and cards, with what this node protects and its policy asks for now. */
@ApplicationScoped
public class Disclosure {
    private final DisclosureScanner ofCards;
    private final DisclosureScanner ofDrafts;
    private final Map<SmallGroups, DisclosureScanner> counting = new ConcurrentHashMap<>();
    private final Protection protection;
    private final ActivePolicy policy;

    Disclosure(NodeConfig config, Names names, Protection protection, ActivePolicy policy) {
        this.ofCards = new DisclosureScanner(config.countries());
        this.ofDrafts = names.addedTo(ofCards);
        this.protection = protection;
        this.policy = policy;
    }

    Lens ofDrafts() {
        return new Lens(scanner(), values());
    }

    /** A card names the places that its operator approved and counts nobody: no guesses. */
    public List<Finding> ofCard(String text) {
        return ofCards.protecting(values()).scan(text);
    }

    /** What the operator protects but cannot be read just now: then nothing leaves by a grant. */
    List<String> gaps() {
        return protection.shield().gaps();
    }

    /** Numbers as small as any rule of the policy forbids are held. */
    private DisclosureScanner scanner() {
        var groups = SmallGroups.asked(policy.current().obligations().minimumGroup());
        return counting.computeIfAbsent(groups, ofDrafts::counting);
    }

    private ProtectedValues values() {
        return protection.shield().values();
    }
}
