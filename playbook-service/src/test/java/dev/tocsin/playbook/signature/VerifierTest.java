package dev.tocsin.playbook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerifierTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String TIME = "2026-03-01T09:00:00.000Z";

    private final Verifier verifier = new Verifier(NOW);

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void verifiesWhatWasSigned(Algorithm algorithm) throws GeneralSecurityException {
        // Given
        ObjectNode document = document();
        sign(document, algorithm, true);
        // When, then
        assertThat(verifier.verify(document)).singleElement().satisfies(verified -> {
            assertThat(verified.verdict()).isEqualTo(Verdict.VALID);
            assertThat(verified.signee()).isEqualTo("Example");
            assertThat(verified.key()).hasSize(64);
        });
        document.put("name", "Another name");
        assertThat(verifier.verify(document)).extracting(Verified::verdict).containsExactly(Verdict.INVALID);
    }

    @Test
    void saysWhenTheRawHashWasSigned() throws GeneralSecurityException {
        ObjectNode document = document();
        sign(document, Algorithm.ES256, false);
        assertThat(verifier.verify(document)).singleElement().satisfies(verified -> {
            assertThat(verified.verdict()).isEqualTo(Verdict.VALID);
            assertThat(verified.because()).isEqualTo("over the raw hash");
        });
    }

    @Test
    void looksAtEachSignatureAlone() throws GeneralSecurityException {
        ObjectNode document = document();
        sign(document, Algorithm.ED25519, true);
        sign(document, Algorithm.PS384, true);
        ((ObjectNode) document.at("/signatures/1")).put("signee", "Somebody else");
        assertThat(verifier.verify(document))
                .extracting(Verified::verdict)
                .containsExactly(Verdict.VALID, Verdict.INVALID);
    }

    @Test
    void verifiesDetachedOnesOfTheirPlaybookOnly() throws GeneralSecurityException {
        ObjectNode document = document();
        JsonNode signature = sign(document, Algorithm.RS256, true);
        document.remove("signatures");
        assertThat(verifier.verifyDetached(document, signature).verdict()).isEqualTo(Verdict.VALID);
        document.put("modified", "2026-04-01T09:00:00.000Z");
        assertThat(verifier.verifyDetached(document, signature).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void verifiesCountersignatures() throws GeneralSecurityException {
        // Given
        ObjectNode document = document();
        ObjectNode first = sign(document, Algorithm.ES384, true);
        KeyPair pair = pair(Algorithm.ED448);
        ObjectNode counter = properties(document, Algorithm.ED448, pair);
        first.set("signature", counter);
        counter.put("value", signed(document.deepCopy(), Algorithm.ED448, pair, true));
        // When, then
        assertThat(verifier.verify(document))
                .extracting(Verified::verdict)
                .containsExactly(Verdict.VALID, Verdict.VALID);
        counter.put("signee", "Somebody else");
        assertThat(verifier.verify(document))
                .extracting(Verified::verdict)
                .containsExactly(Verdict.VALID, Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "valid_until, 2026-05-01T00:00:00.000Z, NOT_IN_FORCE",
        "valid_from, 2026-07-01T00:00:00.000Z, NOT_IN_FORCE",
        "valid_until, 2026-07-01T00:00:00.000Z, VALID",
        "valid_from, some day, NOT_IN_FORCE",
        "valid_until, some day, NOT_IN_FORCE",
    })
    void looksAtValidity(String property, String time, Verdict verdict) throws GeneralSecurityException {
        ObjectNode document = document();
        KeyPair pair = pair(Algorithm.ES256);
        ObjectNode signature = properties(document, Algorithm.ES256, pair).put(property, time);
        document.withArray("/signatures").add(signature);
        signature.put("value", signed(document.deepCopy(), Algorithm.ES256, pair, true));
        assertThat(verifier.verify(document)).extracting(Verified::verdict).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "algorithm, XMSS-SHA2_10_256, UNCHECKED",
        "algorithm, HS256, UNCHECKED",
        "hash_algorithm, md5, UNCHECKED",
        "public_key, AAAA, INVALID",
        "value, %%%, INVALID",
        "value, AAAA, INVALID",
    })
    void neverTakesWhatItCannotCheck(String property, String value, Verdict verdict) throws GeneralSecurityException {
        ObjectNode document = document();
        sign(document, Algorithm.ES512, true).put(property, value);
        assertThat(verifier.verify(document)).extracting(Verified::verdict).containsExactly(verdict);
    }

    /** Examples of RFC 8785: 3.2.2, 3.2.3 and appendix B. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"b\":1,\"a\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]}"
                        + "|{\"a\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"b\":1}",
                "{\"literals\":[null,true,false]}|{\"literals\":[null,true,false]}",
                "[-0,5e-324,9007199254740992,295147905179352830000,9.999999999999997e22,1e23]"
                        + "|[0,5e-324,9007199254740992,295147905179352830000,9.999999999999997e+22,1e+23]",
                "{\"\\u20ac\":\"Euro\",\"\\r\":\"CR\",\"1\":\"One\",\"\\u0080\":\"C\",\"\\ud83d\\ude00\":\"S\",\"\\ufb33\":\"D\"}"
                        + "|{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"C\",\"€\":\"Euro\",\"😀\":\"S\",\"\ufb33\":\"D\"}",
                "[\"\\u000f\\u000aA'\\u0042\\\\\\u0022\\/\"]|[\"\\u000f\\nA'B\\\\\\\"/\"]",
            })
    void writesTheCanonicalForm(String json, String canonical) {
        assertThat(new String(Canonical.of(json), StandardCharsets.UTF_8)).isEqualTo(canonical);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheCanonicalFormOfEveryExample() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/corpus"))) {
            return files
                    .filter(file -> file.toString().matches(".*/(valid|v1|invalid/[^p]).*[.]json"))
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        String text = Files.readString(file);
                        assertThat(Canonical.of(JSON.readTree(text))).isEqualTo(Canonical.of(text));
                    }));
        }
    }

    private static ObjectNode document() {
        return JSON.createObjectNode()
                .put("type", "playbook")
                .put("id", "playbook--00000000-0000-4000-8000-000000000001")
                .put("name", "Signed")
                .put("modified", TIME);
    }

    private static ObjectNode sign(ObjectNode document, Algorithm algorithm, boolean inHex)
            throws GeneralSecurityException {
        KeyPair pair = pair(algorithm);
        ObjectNode signature = properties(document, algorithm, pair);
        ObjectNode alone = document.deepCopy();
        alone.putArray("signatures").add(signature.deepCopy());
        signature.put("value", signed(alone, algorithm, pair, inHex));
        document.withArray("/signatures").add(signature);
        return signature;
    }

    private static ObjectNode properties(ObjectNode document, Algorithm algorithm, KeyPair pair) {
        return JSON.createObjectNode()
                .put("type", "jss")
                .put("signee", "Example")
                .put("created", TIME)
                .put("modified", TIME)
                .put("related_to", document.path("id").asText())
                .put("related_version", document.path("modified").asText())
                .put("hash_algorithm", algorithm.name().endsWith("512") ? "sha-512" : "sha-256")
                .put(
                        "algorithm",
                        algorithm.name().startsWith("ED")
                                ? "Ed" + algorithm.name().substring(2)
                                : algorithm.name())
                .put(
                        "public_key",
                        Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    private static String signed(ObjectNode content, Algorithm algorithm, KeyPair pair, boolean inHex)
            throws GeneralSecurityException {
        String hash = algorithm.name().endsWith("512") ? "SHA-512" : "SHA-256";
        byte[] digest = MessageDigest.getInstance(hash).digest(Canonical.of(content));
        Signature signature = algorithm.signature();
        signature.initSign(pair.getPrivate());
        signature.update(inHex ? HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII) : digest);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static KeyPair pair(Algorithm algorithm) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.key());
        switch (algorithm) {
            case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
            case ES384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
            case ES512 -> generator.initialize(new ECGenParameterSpec("secp521r1"));
            case RS256, RS384, RS512, PS256, PS384, PS512 -> generator.initialize(2048);
            case ED25519, ED448 -> {
                // Their size is fixed.
            }
        }
        return generator.generateKeyPair();
    }
}
