package io.kaya.node.review;

import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Reply;
import io.kaya.protocol.message.Wire;
import jakarta.persistence.Embeddable;
import java.util.List;

/** What would leave after somebody's changes, and what was found in exactly that. */
@Embeddable
class Edition {
    private String redactions;
    private String content;
    private String digest;
    private String findings;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    Edition(Changes changes, Outgoing outgoing, List<FoundInDraft> found) {
        this.redactions = Wire.write(changes);
        this.content = outgoing.content();
        this.digest = outgoing.digest();
        this.findings = Wire.write(found);
    }

    Changes changes() {
        return Wire.read(redactions, Changes.class);
    }

    /** The exact text that would leave. */
    String content() {
        return content;
    }

    List<Claim> claims() {
        return content.isEmpty() ? List.of() : Wire.read(content, Reply.class).claims();
    }

    String digest() {
        return digest;
    }

    List<FoundInDraft> findings() {
        return List.of(Wire.read(findings, FoundInDraft[].class));
    }
}
