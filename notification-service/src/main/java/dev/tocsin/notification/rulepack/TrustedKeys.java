package dev.tocsin.notification.rulepack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Ed25519 keys whose signatures of rule packs count, by the name of their owner. */
public record TrustedKeys(Map<String, PublicKey> byName) {

    /** Reads entries {@code name:key}, the key in Base64 as between the lines of a PEM file; throws {@link IllegalArgumentException}. */
    public static TrustedKeys of(List<String> entries) {
        var keys = new LinkedHashMap<String, PublicKey>();
        for (var entry : entries) {
            var colon = entry.indexOf(':');
            if (colon < 1 || keys.put(entry.substring(0, colon), key(entry.substring(colon + 1))) != null) {
                throw new IllegalArgumentException("A trusted key of rule packs is written name:key, each name once");
            }
        }
        return new TrustedKeys(keys);
    }

    private static PublicKey key(String base64) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64.strip())));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("A trusted key of rule packs is no Ed25519 public key in Base64", e);
        }
    }

    /** Returns whose key signed these very files, if one of these keys did. */
    public Optional<String> signerOf(PackFiles pack) {
        return PackSignature.of(pack)
                .flatMap(signature -> byName.entrySet().stream()
                        .filter(key -> verifies(key.getValue(), pack.digestList(), signature))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
