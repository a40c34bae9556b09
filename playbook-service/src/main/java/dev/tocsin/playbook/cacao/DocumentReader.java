package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a text from outside into a tree within limits of depth and size, so that a hostile one costs little and is named. */
public final class DocumentReader {
    /** Objects and lists within each other. */
    public static final int DEEPEST = 100;

    /** Characters of a whole document. */
    public static final int LONGEST = 5_000_000;

    /** Characters of one text in it. */
    public static final int LONGEST_TEXT = 1_000_000;

    /** The rule that is broken by a text that is no JSON object. */
    public static final String NOT_JSON = Rule.DOCUMENT_MALFORMED.id();

    // Keys are unique (section 10): of two steps with one id, a reader would silently take the last.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DocumentReader() {}

    /** The tree, or why there is none. */
    public record Reading(@Nullable JsonNode document, List<Finding> findings) {}

    /** Reads a text; never throws because of what stands in it. */
    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return refused(
                    Rule.TOO_LARGE,
                    "",
                    "The document is longer than " + LONGEST + " characters",
                    "Split it into playbooks that call each other");
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return parsed(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading parsed(JsonParser parser) throws IOException {
        try {
            JsonNode document = JSON.readTree(parser);
            if (document == null || !document.isObject()) {
                return malformed("", "The document is not one JSON object");
            }
            return new Reading(document, List.of());
        } catch (StreamConstraintsException e) {
            boolean isDeep = String.valueOf(e.getMessage()).contains("nesting depth");
            return refused(
                    isDeep ? Rule.TOO_DEEP : Rule.TOO_LARGE,
                    pointer(parser),
                    isDeep
                            ? "Objects and lists are nested deeper than " + DEEPEST
                            : "A text, key or number is longer than the limit",
                    "No playbook needs that");
        } catch (JsonProcessingException e) {
            boolean isTwice = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field");
            if (isTwice) {
                return refused(
                        Rule.KEY_DUPLICATE, pointer(parser), "A key stands twice in one object", "Remove one of them");
            }
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            return malformed(pointer(parser), "The document is not JSON" + place);
        }
    }

    private static Reading malformed(String pointer, String message) {
        return refused(Rule.DOCUMENT_MALFORMED, pointer, message, "Write one JSON object as RFC 8259 says");
    }

    private static Reading refused(Rule rule, String pointer, String message, String hint) {
        return new Reading(null, List.of(Finding.of(rule, Finding.Level.ERROR, pointer, message, hint)));
    }

    private static String pointer(JsonParser parser) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.length() <= 1_000 ? pointer : pointer.substring(0, 1_000);
    }
}
