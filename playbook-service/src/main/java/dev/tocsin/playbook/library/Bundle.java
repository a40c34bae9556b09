package dev.tocsin.playbook.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Playbooks on their way from one library to another: a zip with a manifest, documents as they were received, and their signatures beside them. */
final class Bundle {
    static final String TYPE = "tocsin-playbook-bundle";
    static final int VERSION = 1;
    static final String MANIFEST = "manifest.json";

    private Bundle() {}

    /** What is in the zip; every other file in it is refused. */
    record Manifest(
            String type,
            int version,
            String createdAt,
            String createdBy,
            @Nullable String recipient,
            List<Entry> playbooks) {}

    /** One playbook: the file with its document, and files with its signatures, each with the SHA-256 of its bytes in hex. */
    record Entry(
            String playbookId,
            String name,
            String modified,
            @Nullable String tlp,
            String file,
            String sha256,
            List<Signature> signatures) {}

    /** A file with one detached signature. */
    record Signature(String file, String sha256) {}

    /** A document and the signatures that came with it. */
    record Item(Entry entry, String document, List<JsonNode> signatures) {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
