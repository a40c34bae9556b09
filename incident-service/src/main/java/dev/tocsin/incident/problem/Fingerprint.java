package dev.tocsin.incident.problem;

import dev.tocsin.incident.normal.Signal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name of a problem: SHA-256 over the fields that identify it. Each field is written with its length, so that neighbouring values cannot
 * run into one another and an absent value differs from an empty one.
 */
record Fingerprint(String hex) {
    /** Grows when the fields or the way of writing them change; older problems keep theirs. */
    static final int VERSION = 1;

    private static final int ABSENT = -1;

    static Fingerprint of(String source, Signal signal) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, "tocsin-problem-" + VERSION);
        write(bytes, signal.namespace());
        write(bytes, source);
        for (var field : signal.identity()) {
            write(bytes, field.name());
            write(bytes, field.value());
        }
        return new Fingerprint(HexFormat.of().formatHex(sha256(bytes.toByteArray())));
    }

    private static void write(ByteArrayOutputStream out, @Nullable String value) {
        if (value == null) {
            out.writeBytes(length(ABSENT));
            return;
        }
        var text = Normalizer.normalize(value, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(length(text.length));
        out.writeBytes(text);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java platform has SHA-256", e);
        }
    }
}
