package dev.tocsin.playbook.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document on its way into the library, exactly as it was received. */
record NewPlaybook(String document, String origin, String by) {
    static final String BUILT_IN = "built-in";
    static final String ADDED = "added";
    static final String OVERLAY = "overlay";

    /** SHA-256 of the document, lower-case hex. */
    String digest() {
        try {
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
