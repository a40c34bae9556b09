package dev.tocsin.stack.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestTokensTest {
    @Test
    void looksLikeATokenOfKeycloak() {
        var claims = claims(TestTokens.token("ines.castillo", "commander", "responder"));
        assertThat(claims.path("iss").asString("")).isEqualTo(TestTokens.ISSUER);
        assertThat(claims.path("name").asString("")).isEqualTo("Ines Castillo");
        assertThat(claims.path("preferred_username").asString("")).isEqualTo("ines.castillo");
        assertThat(claims.at("/realm_access/roles").size()).isEqualTo(2);
        assertThat(claims.path("aud").size()).isEqualTo(3);
    }

    @Test
    void carriesASignatureThatThePublicKeyProves() throws Exception {
        var parts = TestTokens.token("otto.audit", "auditor").split("\\.", -1);
        var verifier = Signature.getInstance("SHA256withRSA");
        var key = new X509EncodedKeySpec(Base64.getDecoder().decode(TestTokens.publicKey()));
        verifier.initVerify(KeyFactory.getInstance("RSA").generatePublic(key));
        verifier.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new JsonMapper().readTree(payload);
    }
}
