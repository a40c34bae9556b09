package dev.tocsin.playbook.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Algorithms of the vocabulary that the platform can verify, by their names in RFC 7518 and RFC 8037. */
enum Algorithm {
    RS256("RSA", "SHA256withRSA"),
    RS384("RSA", "SHA384withRSA"),
    RS512("RSA", "SHA512withRSA"),
    ES256("EC", "SHA256withECDSAinP1363Format"),
    ES384("EC", "SHA384withECDSAinP1363Format"),
    ES512("EC", "SHA512withECDSAinP1363Format"),
    PS256("RSA", "SHA-256"),
    PS384("RSA", "SHA-384"),
    PS512("RSA", "SHA-512"),
    ED25519("Ed25519", "Ed25519"),
    ED448("Ed448", "Ed448");

    private final String key;
    private final String platform;

    Algorithm(String key, String platform) {
        this.key = key;
        this.platform = platform;
    }

    static Optional<Algorithm> named(String name) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The name of the kind of key, as the platform calls it. */
    String key() {
        return key;
    }

    boolean verifies(PublicKey publicKey, byte[] message, byte[] value) throws GeneralSecurityException {
        Signature signature = signature();
        signature.initVerify(publicKey);
        signature.update(message);
        return signature.verify(value);
    }

    Signature signature() throws GeneralSecurityException {
        if (!name().startsWith("PS")) {
            return Signature.getInstance(platform);
        }
        Signature signature = Signature.getInstance("RSASSA-PSS");
        int bits = Integer.parseInt(platform.substring("SHA-".length()));
        signature.setParameter(new PSSParameterSpec(platform, "MGF1", new MGF1ParameterSpec(platform), bits / 8, 1));
        return signature;
    }
}
