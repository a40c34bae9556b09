package dev.tocsin.playbook.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seals texts by AES-256-GCM with the keys of the settings. What was sealed for one place cannot be opened in another. */
final class Seal {
    private static final int KEY_BYTES = 32;

    private final Aead aead;

    private Seal(Aead aead) {
        this.aead = aead;
    }

    /** The first key seals, all of them open; throws IllegalArgumentException if one is not 32 bytes in Base64. */
    static Seal of(List<String> keys) {
        try {
            AeadConfig.register();
            Map<Integer, byte[]> byId = new LinkedHashMap<>();
            for (String key : keys) {
                byte[] bytes = bytes(key);
                byId.putIfAbsent(id(bytes), bytes);
            }
            int primary = byId.keySet().iterator().next();
            KeysetHandle.Builder builder = KeysetHandle.newBuilder();
            for (Map.Entry<Integer, byte[]> entry : byId.entrySet()) {
                KeysetHandle.Builder.Entry imported = KeysetHandle.importKey(key(entry.getValue(), entry.getKey()))
                        .withFixedId(entry.getKey());
                builder.addEntry(entry.getKey() == primary ? imported.makePrimary() : imported);
            }
            return new Seal(builder.build().getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault's keys cannot be used", e);
        }
    }

    byte[] sealed(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** Throws IllegalStateException if it was sealed with another key or for another place, or was changed. */
    String opened(byte[] sealed, String place) {
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret at " + place + " cannot be opened with the keys of the settings", e);
        }
    }

    @AccessesPartialKey
    private static AesGcmKey key(byte[] bytes, int id) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    /** The same for a key wherever it stands in the list, and nothing by which it could be found out. */
    private static int id(byte[] key) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("tocsin vault key id".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.wrap(digest.digest(key)).getInt();
    }

    private static byte[] bytes(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below, without the key.
        }
        throw new IllegalArgumentException("a key of the vault is not 32 bytes in Base64");
    }
}
