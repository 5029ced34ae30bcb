package io.kaya.protocol.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jca.ProviderContext;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** By the example of RFC 8037, appendix A.4 and A.5. */
final class FastSigningTest {
    private static final String KEY =
            """
            {"kty":"OKP","crv":"Ed25519",
             "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}\
            """;
    private static final String PAYLOAD = "Example of Ed25519 signing";
    private static final String SIGNED =
            "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc."
                    + "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    @Test
    void the_signature_of_the_standard_is_made_and_accepted() throws JoseException {
        assertThat(sign(FastSigning.context())).isEqualTo(SIGNED);

        assertThat(verified(SIGNED, FastSigning.context())).isTrue();
        assertThat(verified(SIGNED.replace("MuM0KAg", "MuM0KAA"), FastSigning.context())).isFalse();
    }

    @Test
    void it_and_the_jdk_accept_each_other() throws JoseException {
        var ours = sign(FastSigning.context());
        var theirs = sign(new ProviderContext());

        assertThat(verified(ours, new ProviderContext())).isTrue();
        assertThat(verified(theirs, FastSigning.context())).isTrue();
    }

    private static String sign(ProviderContext by) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setProviderContext(by);
        jws.setAlgorithmHeaderValue("EdDSA");
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(KEY).getPrivateKey());
        jws.setPayload(PAYLOAD);
        return jws.getCompactSerialization();
    }

    private static boolean verified(String signed, ProviderContext by) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setProviderContext(by);
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(KEY).getPublicKey());
        jws.setCompactSerialization(signed);
        return jws.verifySignature();
    }
}
