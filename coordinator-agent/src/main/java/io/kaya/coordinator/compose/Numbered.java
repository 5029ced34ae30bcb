package io.kaya.coordinator.compose;

import io.kaya.coordinator.task.NodeTask;
import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Source;

/** A released claim as the composer sees it, with what only the reader of the answer needs. */
record Numbered(ReleasedClaim claim, Source source, boolean redacted) {

    /**
     * @param part which of the whole question's parts it answers
     */
    static Numbered of(NodeTask task, Claim claim, int part) {
        var released =
                new ReleasedClaim(
                        task.node() + "/" + claim.number(),
                        task.node().value(),
                        part,
                        claim.number() - 1,
                        claim.text(),
                        claim.source().title(),
                        claim.source().locator());
        return new Numbered(released, claim.source(), claim.redactions() > 0);
    }
}
