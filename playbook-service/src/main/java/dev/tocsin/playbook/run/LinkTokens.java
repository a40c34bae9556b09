package dev.tocsin.playbook.run;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what a link says, and reads it back: four parts and an HMAC-SHA-256 over them, in base64url. */
final class LinkTokens {
    static final int SHORTEST_KEY = 32;

    private static final int LONGEST = 2_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;

    LinkTokens(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("the key of links has fewer than " + SHORTEST_KEY + " bytes");
        }
        this.key = key.clone();
    }

    String signed(LinkClaims claims) {
        String said = String.join(
                "\n",
                claims.link().toString(),
                claims.approval().toString(),
                String.valueOf(claims.until().getEpochSecond()),
                claims.approver());
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        return TO.encodeToString(bytes) + "." + TO.encodeToString(signature(bytes));
    }

    /** What a link says; empty if we did not sign it just so. */
    Optional<LinkClaims> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] said = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(signature, signature(said))
                    ? Optional.of(claims(new String(said, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static LinkClaims claims(String said) {
        List<String> parts = List.of(said.split("\n", 4));
        return new LinkClaims(
                UUID.fromString(parts.get(0)),
                UUID.fromString(parts.get(1)),
                parts.get(3),
                Instant.ofEpochSecond(Long.parseLong(parts.get(2))));
    }

    private byte[] signature(byte[] said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(said);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
