package io.kaya.protocol.sealing;

import java.security.Provider;
import java.security.Security;
import org.bouncycastle.jcajce.provider.asymmetric.edec.SignatureSpi;
import org.jose4j.jca.ProviderContext;

/**
 * Bouncy Castle's Ed25519 (RFC 8032) and nothing else of it: the JDK's takes seven times as long,
 * and the whole provider half a second to load.
 */
final class FastSigning extends Provider {
    private static final String NAME = "kaya-signing";
    private static final long serialVersionUID = 1;

    private FastSigning() {
        super(NAME, "1", "Ed25519 by Bouncy Castle");
        put("Signature.EdDSA", SignatureSpi.EdDSA.class.getName());
    }

    /** Registered last in order, so that only who asks for it by name gets it. */
    static ProviderContext context() {
        Security.addProvider(new FastSigning());
        var context = new ProviderContext();
        context.getSuppliedKeyProviderContext().setSignatureProvider(NAME);
        return context;
    }
}
