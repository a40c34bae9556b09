package dev.tocsin.notification.law;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where the facts of one question come from. Many duties start from one fact, whose words are written once for each zone. */
final class Provenance {

    private final Map<String, Source> sources;
    private final Map<Key, String> words = new ConcurrentHashMap<>();

    Provenance(Map<String, Source> sources) {
        this.sources = sources;
    }

    private record Key(Source source, ZoneId zone) {}

    /** Returns the source of the fact at the path, or of the whole that it is part of. */
    @Nullable
    Source of(String path) {
        if (sources.isEmpty()) {
            return null;
        }
        var known = sources.get(path);
        int dot = path.lastIndexOf('.');
        return known != null || dot < 0 ? known : of(path.substring(0, dot));
    }

    /** Returns in words who said it and who recorded it when, on the clock of the zone; null where nothing is known. */
    @Nullable
    String words(@Nullable Source source, ZoneId zone) {
        if (source == null) {
            return null;
        }
        var text = words.computeIfAbsent(new Key(source, zone), Provenance::write);
        return text.isEmpty() ? null : text;
    }

    private static String write(Key told) {
        var source = told.source();
        var parts = new ArrayList<String>();
        if (source.source() != null) {
            parts.add(source.source());
        }
        if (source.recordedBy() != null) {
            parts.add("recorded by " + source.recordedBy());
        }
        var at = source.recordedAt();
        if (at != null) {
            parts.add("on " + TimePoint.words(at.truncatedTo(ChronoUnit.MINUTES), told.zone()));
        }
        return String.join(", ", parts);
    }
}
