package dev.tocsin.notification.rulepack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The detached signature of a pack, Ed25519 (RFC 8032) over its digest list, and the keys that make one. */
public final class PackSignature {

    private static final String ALGORITHM = "Ed25519";
    private static final String HEAD = "ed25519 ";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PackSignature() {}

    /** Returns the signature that lies in the pack; nothing where there is none, or none that could be read. */
    static Optional<byte[]> of(PackFiles pack) {
        var text = pack.text(PackFiles.SIGNATURE);
        if (text == null || !text.startsWith(HEAD)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Base64.getDecoder().decode(text.substring(HEAD.length()).strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Returns the content of the signature file that the key makes for the pack. */
    public static String sign(PackFiles pack, PrivateKey key) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(pack.digestList());
            return HEAD + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key cannot sign a rule pack", e);
        }
    }

    /** Reads a private key from PEM (PKCS 8, not encrypted); throws {@link IllegalArgumentException}. */
    public static PrivateKey privateKey(String pem) {
        var begin = pem.indexOf(BEGIN);
        var end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The key file holds no private key in PEM");
        }
        try {
            var bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The key file holds no Ed25519 private key", e);
        }
    }

    /** A new pair of keys: the private one as PEM, the public one as settings name it. */
    public record NewKeys(String privatePem, String publicKey) {}

    /** Makes a new pair of keys. */
    public static NewKeys newKeys() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var secret = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            return new NewKeys(
                    BEGIN + "\n" + secret + "\n" + END + "\n",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java since 15 has Ed25519", e);
        }
    }
}
