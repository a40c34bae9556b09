package dev.tocsin.playbook.signature;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Signs playbooks with Ed25519 (CACAO v2.0 section 2.5): over the hash, in hexadecimal digits, of the canonical form. */
public final class Signer {
    private static final String ALGORITHM = "Ed25519";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final KeyPair keys;

    private Signer(KeyPair keys) {
        this.keys = keys;
    }

    /** With the two keys of a PEM text, PRIVATE KEY (PKCS 8, not encrypted) and PUBLIC KEY; throws {@link IllegalArgumentException}. */
    public static Signer of(String pem) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(Keys.block(pem, "PRIVATE KEY")));
            PublicKey open = factory.generatePublic(new X509EncodedKeySpec(Keys.block(pem, "PUBLIC KEY")));
            return new Signer(new KeyPair(open, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The file holds no pair of Ed25519 keys", e);
        }
    }

    /** A new pair of keys as PEM: the secret one, then the open one. */
    public static String newKeys() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return Keys.pem("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + Keys.pem("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java since 15 has " + ALGORITHM, e);
        }
    }

    /** SHA-256 of the open key, by which it is trusted. */
    public String print() {
        try {
            return Keys.print(keys.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a signature to the document; earlier ones of the same key give way to it, those of others stay. */
    public void sign(ObjectNode document, UUID id, String signee, Instant at) {
        String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        ObjectNode signature = JsonNodeFactory.instance.objectNode();
        signature
                .put("type", "jss")
                .put("id", "jss--" + id)
                .put("created", TIME.format(at))
                .put("modified", TIME.format(at))
                .put("signee", signee)
                .put("related_to", document.path("id").asText())
                .put("related_version", document.path("modified").asText())
                .put("hash_algorithm", "sha-256")
                .put("algorithm", ALGORITHM)
                .put("public_key", key);
        ArrayNode signatures = JsonNodeFactory.instance.arrayNode();
        document.path("signatures").forEach(other -> {
            if (!other.path("public_key").asText().equals(key)) {
                signatures.add(other);
            }
        });
        document.putArray("signatures").add(signature);
        signature.put("value", value(document));
        document.set("signatures", signatures.add(signature));
    }

    private String value(ObjectNode content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Canonical.of(content));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
