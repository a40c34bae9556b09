package dev.tocsin.playbook.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The public key that a signature carries. Keys are never fetched from an address that a document names. */
final class Keys {
    private Keys() {}

    static Optional<PublicKey> of(JsonNode signature, Algorithm algorithm) throws GeneralSecurityException {
        if (signature.has("public_key")) {
            byte[] encoded = decoded(signature.path("public_key").asText(""));
            return Optional.of(KeyFactory.getInstance(algorithm.key()).generatePublic(new X509EncodedKeySpec(encoded)));
        }
        JsonNode chain = signature.path("public_cert_chain");
        if (chain.isArray() && !chain.isEmpty()) {
            byte[] encoded = decoded(chain.get(0).asText(""));
            return Optional.of(CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded))
                    .getPublicKey());
        }
        return Optional.empty();
    }

    /** SHA-256 of the key as it is encoded (X.509), lower-case hex: by this it is trusted. */
    static String print(PublicKey key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
    }

    private static byte[] decoded(String text) {
        return Base64.getMimeDecoder().decode(text);
    }
}
