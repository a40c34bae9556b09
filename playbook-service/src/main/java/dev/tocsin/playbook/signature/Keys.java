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

/** The public key that a signature carries, and keys in PEM. Keys are never fetched from an address that a document names. */
public final class Keys {
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

    /** SHA-256 of the first public key in a PEM text; throws {@link IllegalArgumentException} if there is none. */
    public static String print(String pem) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(block(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] block(String pem, String kind) {
        String begin = "-----BEGIN " + kind + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no " + kind + " in PEM");
        }
        return decoded(pem.substring(from + begin.length(), to));
    }

    static String pem(String kind, byte[] encoded) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static byte[] decoded(String text) {
        return Base64.getMimeDecoder().decode(text);
    }
}
