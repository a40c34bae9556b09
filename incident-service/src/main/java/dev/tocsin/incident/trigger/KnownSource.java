package dev.tocsin.incident.trigger;

import dev.tocsin.incident.normal.Format;
import java.util.List;

/** A source with what it signs with, opened. */
record KnownSource(String slug, Format format, boolean retired, List<byte[]> secrets) {
    /** The same sender with another format. */
    KnownSource sending(Format other) {
        return new KnownSource(slug, other, retired, secrets);
    }
}
