package dev.tocsin.incident.normal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as it came: bytes and the few headers (lower-case names) that carry meaning. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record RawPayload(byte[] body, @Nullable String contentType, Map<String, String> headers) {}
