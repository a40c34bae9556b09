package dev.tocsin.playbook.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Verifies the signatures of a playbook. What is signed is the hash, written as lower-case hex, of the canonical form of the playbook with this one
 * signature in it, without its value. The standard does not say hex; its own example and its editor's library do it so. A signature over the raw
 * hash is taken too, and said to be one.
 */
public final class Verifier {
    private static final Map<String, String> HASHES = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");
    private static final int MOST_SIGNATURES = 50;
    private static final int MOST_NESTED = 5;

    private final Instant now;

    /** Validity is looked at as of this instant. */
    public Verifier(Instant now) {
        this.now = now;
    }

    /** Every signature in the document, and those that countersign them. */
    public List<Verified> verify(JsonNode document) {
        List<Verified> verified = new ArrayList<>();
        JsonNode signatures = document.path("signatures");
        for (int i = 0; signatures.isArray() && i < signatures.size() && i < MOST_SIGNATURES; i++) {
            if (signatures.get(i) instanceof ObjectNode signature) {
                chain(document, signature, "/signatures/" + i, verified);
            }
        }
        return List.copyOf(verified);
    }

    /** A signature that is kept apart from its playbook; it must say which one it belongs to. */
    public Verified verifyDetached(JsonNode document, JsonNode signature) {
        boolean isRelated = signature.path("related_to").equals(document.path("id"))
                && signature.path("related_version").equals(document.path("modified"));
        if (!isRelated || !(signature instanceof ObjectNode object)) {
            return new Verified(
                    "", signee(signature), Verdict.INVALID, "it belongs to another playbook or version", "");
        }
        return verified(object, "", content(document, List.of(object)));
    }

    private void chain(JsonNode document, ObjectNode first, String pointer, List<Verified> verified) {
        List<ObjectNode> chain = new ArrayList<>();
        String at = pointer;
        for (JsonNode next = first; next instanceof ObjectNode signature && chain.size() < MOST_NESTED; ) {
            chain.add(signature);
            verified.add(verified(signature, at, content(document, chain)));
            next = signature.path("signature");
            at += "/signature";
        }
    }

    /** The playbook with one signature in it; of nested ones the outer keep their value, the innermost has none. */
    private static ObjectNode content(JsonNode document, List<ObjectNode> chain) {
        ObjectNode inner = null;
        for (int i = chain.size() - 1; i >= 0; i--) {
            ObjectNode copy = chain.get(i).deepCopy();
            copy.remove("signature");
            if (inner == null) {
                copy.remove("value");
            } else {
                copy.set("signature", inner);
            }
            inner = copy;
        }
        ObjectNode content = document.deepCopy();
        content.putArray("signatures").add(inner);
        return content;
    }

    private Verified verified(ObjectNode signature, String pointer, ObjectNode content) {
        String name = signature.path("algorithm").asText("");
        Algorithm algorithm = Algorithm.named(name).orElse(null);
        String hash = HASHES.get(signature.path("hash_algorithm").asText(""));
        if (algorithm == null || hash == null) {
            return result(signature, pointer, Verdict.UNCHECKED, "the algorithm cannot be verified here", "");
        }
        try {
            PublicKey key = Keys.of(signature, algorithm).orElse(null);
            if (key == null) {
                return result(signature, pointer, Verdict.UNCHECKED, "its key is not in the document", "");
            }
            byte[] value = Base64.getUrlDecoder().decode(signature.path("value").asText(""));
            byte[] digest = MessageDigest.getInstance(hash).digest(Canonical.of(content));
            byte[] hex = HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
            if (algorithm.verifies(key, hex, value)) {
                return inForce(signature, pointer, "over the hash in hex", key);
            }
            if (algorithm.verifies(key, digest, value)) {
                return inForce(signature, pointer, "over the raw hash", key);
            }
            return result(signature, pointer, Verdict.INVALID, "it was made over another content", Keys.print(key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return result(signature, pointer, Verdict.INVALID, "its key or value cannot be read", "");
        }
    }

    private Verified inForce(JsonNode signature, String pointer, String because, PublicKey key)
            throws GeneralSecurityException {
        boolean isRevoked = signature.path("revoked").booleanValue();
        boolean isEarly = signature.has("valid_from") && !isBefore(signature.path("valid_from"), true);
        boolean isLate = signature.has("valid_until") && isBefore(signature.path("valid_until"), false);
        Verdict verdict = isRevoked || isEarly || isLate ? Verdict.NOT_IN_FORCE : Verdict.VALID;
        String reason = isRevoked ? "revoked" : isEarly ? "not yet valid" : isLate ? "expired" : because;
        return result(signature, pointer, verdict, reason, Keys.print(key));
    }

    /** Whether the time lies before now; a time that cannot be read is on the side that makes the signature not count. */
    private boolean isBefore(JsonNode time, boolean isStart) {
        try {
            return !Instant.parse(time.asText("")).isAfter(now);
        } catch (DateTimeException _) {
            return !isStart;
        }
    }

    private static Verified result(JsonNode signature, String pointer, Verdict verdict, String because, String key) {
        return new Verified(pointer, signee(signature), verdict, because, key);
    }

    private static String signee(JsonNode signature) {
        String signee = signature.path("signee").asText("");
        return signee.length() <= 200 ? signee : signee.substring(0, 200);
    }
}
