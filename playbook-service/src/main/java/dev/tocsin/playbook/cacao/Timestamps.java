package dev.tocsin.playbook.cacao;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Timestamps (section 10.17): RFC 3339 in UTC with Z; others are read where they are clear. */
final class Timestamps {
    private static final Pattern STRICT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    private static final Pattern MILLIS = Pattern.compile(".*\\.\\d{3}Z");
    private static final Pattern FINER_THAN_NANOS = Pattern.compile("(\\.\\d{9})\\d{1,50}");

    private Timestamps() {}

    /** Whether the text is exactly what the specification wants. */
    static boolean isStrict(String text) {
        return STRICT.matcher(trimmed(text)).matches() && read(text) != null;
    }

    static boolean hasMillis(String text) {
        return MILLIS.matcher(text).matches();
    }

    /** The instant, also of a time with another offset or with none (taken as UTC); null if it is no time. */
    static @Nullable Instant read(String text) {
        String trimmed = trimmed(text);
        try {
            return OffsetDateTime.parse(trimmed).toInstant();
        } catch (DateTimeException _) {
            try {
                return LocalDateTime.parse(trimmed).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }

    private static String trimmed(String text) {
        return text.length() > 100 ? "" : FINER_THAN_NANOS.matcher(text).replaceFirst("$1");
    }
}
