package dev.tocsin.playbook.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The canonical form of JSON (RFC 8785). */
public final class Canonical {
    private Canonical() {}

    /** Of a text. */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a tree. */
    public static byte[] of(JsonNode json) {
        return of(json.toString());
    }
}
