package dev.tocsin.incident.normal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Strict reading of JSON from strangers: no doubled keys, no bottomless nesting, numbers exact. */
public final class Json {
    private static final int MAX_DEPTH = 100;
    private static final int LABEL_LENGTH = 2000;
    private static final int MAX_LABELS = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    /**
     * Reads a whole body.
     *
     * @throws Unreadable if it is not JSON, with the place but none of the content
     */
    public static JsonNode parse(byte[] body) {
        try {
            var node = STRICT.readTree(body);
            if (node.isMissingNode()) {
                throw new Unreadable("the body is empty");
            }
            return node;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            var place = e.getLocation();
            throw new Unreadable(
                    place == null
                            ? "the body is not JSON"
                            : "the body is not JSON (line " + place.getLineNr() + ", column " + place.getColumnNr()
                                    + ")");
        } catch (IOException e) {
            throw new Unreadable("the body is not JSON");
        }
    }

    /** A scalar as text, without characters that the database refuses; null where there is none. */
    static @Nullable String text(JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            return null;
        }
        var text = clean(node.asText());
        return text.isBlank() ? null : text;
    }

    /** The first of these fields that holds a scalar. */
    static @Nullable String firstText(JsonNode node, String... names) {
        for (var name : names) {
            var text = text(node.path(name));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** An instant; null where it is absent, no instant, or before the year 2000, which senders use for "none". */
    static @Nullable Instant instant(JsonNode node) {
        var text = text(node);
        if (text == null) {
            return null;
        }
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            return instant.isBefore(EARLIEST) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The scalar fields of an object, capped in number and length. */
    static Map<String, String> scalars(JsonNode object) {
        var scalars = new LinkedHashMap<String, String>();
        for (var field : object.properties()) {
            var text = text(field.getValue());
            if (text != null && scalars.size() < MAX_LABELS) {
                scalars.put(
                        clean(field.getKey()), text.length() > LABEL_LENGTH ? text.substring(0, LABEL_LENGTH) : text);
            }
        }
        return scalars;
    }

    private static String clean(String text) {
        return text.replace('\u0000', '\uFFFD').trim();
    }
}
