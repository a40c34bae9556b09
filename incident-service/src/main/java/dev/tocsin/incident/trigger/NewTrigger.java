package dev.tocsin.incident.trigger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A message to be stored.
 *
 * @param deliveryKey names this delivery, the same for each repetition; null where only the body's digest does
 */
record NewTrigger(
        KnownSource source,
        Delivery delivery,
        Reading reading,
        @Nullable String deliveryKey) {
    private static final int LONGEST_KEY = 300;

    boolean isKeyedByDigest() {
        return deliveryKey == null;
    }

    /** The key, shortened by hashing where a sender's is long. */
    String key() {
        if (deliveryKey == null) {
            return "sha256:" + digest();
        }
        return deliveryKey.length() <= LONGEST_KEY
                ? deliveryKey
                : "long:" + sha256(deliveryKey.getBytes(StandardCharsets.UTF_8));
    }

    String digest() {
        return sha256(delivery.body());
    }

    /** The body, or its beginning where there is more than we keep. */
    byte[] kept(int most) {
        var body = delivery.body();
        return body.length <= most ? body : Arrays.copyOf(body, most);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256", e);
        }
    }
}
