package dev.tocsin.incident.trigger;

import dev.tocsin.incident.IncidentProblem;
import dev.tocsin.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals the senders' secrets with AES-256-GCM, so that whoever reads the database cannot sign. The master key is 32 bytes in base64 and comes from
 * the environment; without one there is a 503 problem and sources with bearer tokens still work.
 */
@ApplicationScoped
class SecretBox {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Optional<String> masterKey;

    SecretBox(@ConfigProperty(name = "tocsin.secrets.master-key") Optional<String> masterKey) {
        this.masterKey = masterKey;
    }

    /** Seals a secret; {@code owner} is bound to it, so that a sealed secret cannot be moved to another source. */
    String seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] open(String sealed, String owner) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var content = new byte[bytes.remaining()];
        bytes.get(content);
        return run(Cipher.DECRYPT_MODE, nonce, content, owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sender's secret cannot be sealed or opened with this master key", e);
        }
    }

    private SecretKey key() {
        var bytes = masterKey
                .map(text -> Base64.getDecoder().decode(text.strip()))
                .filter(key -> key.length == KEY_BYTES)
                .orElseThrow(() -> new Problem(
                        IncidentProblem.SECRETS_UNAVAILABLE, "Set tocsin.secrets.master-key to 32 bytes in base64"));
        return new SecretKeySpec(bytes, "AES");
    }
}
