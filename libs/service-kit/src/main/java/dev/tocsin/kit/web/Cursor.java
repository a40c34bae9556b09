package dev.tocsin.kit.web;

import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort key of its last row, opaque to clients.
 *
 * @param parts the key's columns as text, in the order of sorting
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";
    // What lies beyond is none of our times, and some of it is beyond those of PostgreSQL too.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Cursor {
        parts = List.copyOf(parts);
    }

    /** A cursor of the parts' texts. */
    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /** Reads what {@link #encoded()} gave; null for null, a 400 problem for anything else. */
    public static @Nullable Cursor decoded(@Nullable String text, int parts) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(plain.split(SEPARATOR, -1)));
            if (cursor.parts.size() == parts && plain.indexOf('\0') < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException _) {
            // answered below, like a cursor of another list
        }
        throw refused();
    }

    /** The form for URLs. */
    public String encoded() {
        var plain = parts.stream().collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The part at the index as an instant. */
    public Instant instant(int index) {
        try {
            var instant = Instant.parse(parts.get(index));
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                return instant;
            }
            throw refused();
        } catch (DateTimeException _) {
            throw refused();
        }
    }

    /** The part at the index as a whole number. */
    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException _) {
            throw refused();
        }
    }

    /** The part at the index as a UUID. */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException _) {
            throw refused();
        }
    }

    private static Problem refused() {
        return new Problem(CommonProblem.REQUEST_INVALID, "The cursor is none of this list")
                .withErrors(List.of(new Fault("?cursor", "take it from next_cursor of the page before")));
    }
}
