package dev.tocsin.incident.trigger;

import dev.tocsin.incident.normal.RawPayload;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A message as it arrived. {@code way}: {@code webhook} or {@code kafka}; header names are in lower case.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
record Delivery(String slug, String way, Map<String, String> headers, byte[] body) {
    static final String WEBHOOK = "webhook";
    static final String KAFKA = "kafka";

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    RawPayload payload() {
        return new RawPayload(body, header("content-type"), meaningfulHeaders());
    }

    /** The headers that are kept: those with meaning, none with a secret. */
    Map<String, String> meaningfulHeaders() {
        var kept = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (name.startsWith("ce-") || name.startsWith("webhook-") || name.equals("user-agent")) {
                kept.put(name, value.replace('\u0000', '\uFFFD'));
            }
        });
        kept.remove(SenderProof.SIGNATURE);
        return kept;
    }
}
