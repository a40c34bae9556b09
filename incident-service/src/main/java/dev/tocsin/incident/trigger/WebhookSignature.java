package dev.tocsin.incident.trigger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Symmetric signatures of Standard Webhooks ({@code v1}): HMAC-SHA256 over {@code id.timestamp.body}, base64. Several signatures may be given and
 * several secrets be active, so that secrets can be changed without a gap.
 */
final class WebhookSignature {
    /** How far the sender's clock may be off, both ways. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    static final String SECRET_PREFIX = "whsec_";

    private static final String VERSION = "v1";
    // No dot, since a dot separates the parts of what is signed.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final int MAC_BYTES = 32;
    private static final int MAX_SIGNATURES = 20;

    /** What the checking found. */
    enum Verdict {
        VALID,
        MALFORMED,
        STALE,
        WRONG
    }

    /** The three headers and the untouched bytes of the body. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only read
    record Signed(String id, String timestamp, String signatures, byte[] body) {}

    private WebhookSignature() {}

    /** Checks against each secret without stopping early, so that the time taken says nothing. */
    static Verdict check(Signed message, List<byte[]> secrets, Instant now) {
        if (!ID.matcher(message.id()).matches()
                || !SECONDS.matcher(message.timestamp()).matches()) {
            return Verdict.MALFORMED;
        }
        var given = macs(message.signatures());
        var content = content(message);
        var matches = 0;
        for (var secret : secrets) {
            var expected = mac(secret, content);
            for (var mac : given) {
                matches |= MessageDigest.isEqual(expected, mac) ? 1 : 0;
            }
        }
        if (matches == 0) {
            return Verdict.WRONG;
        }
        var sentAt = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
        return Duration.between(sentAt, now).abs().compareTo(TOLERANCE) > 0 ? Verdict.STALE : Verdict.VALID;
    }

    /** The key bytes of a secret as senders hold it: base64 after {@code whsec_}. */
    static byte[] keyOf(String secret) {
        var encoded = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        return Base64.getDecoder().decode(encoded);
    }

    private static List<byte[]> macs(String header) {
        var macs = new ArrayList<byte[]>();
        for (var entry : header.split(" ", MAX_SIGNATURES + 1)) {
            var comma = entry.indexOf(',');
            if (comma > 0 && entry.substring(0, comma).equals(VERSION) && macs.size() < MAX_SIGNATURES) {
                addDecoded(macs, entry.substring(comma + 1));
            }
        }
        return macs;
    }

    private static void addDecoded(List<byte[]> macs, String encoded) {
        try {
            var mac = Base64.getDecoder().decode(encoded.trim());
            if (mac.length == MAC_BYTES) {
                macs.add(mac);
            }
        } catch (IllegalArgumentException _) {
            // Not base64, so not a signature of ours.
        }
    }

    private static byte[] content(Signed message) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(message.body());
        return bytes.toByteArray();
    }

    private static byte[] mac(byte[] secret, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java platform has HMAC-SHA256", e);
        }
    }
}
