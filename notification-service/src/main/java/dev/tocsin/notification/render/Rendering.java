package dev.tocsin.notification.render;

import java.util.Locale;
import java.util.Optional;

/** A way in which a notice is put into bytes. */
public enum Rendering {
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8"),
    JSON("application/json"),
    TXT("text/plain;charset=UTF-8");

    private final String mediaType;

    Rendering(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the media type of the bytes. */
    public String mediaType() {
        return mediaType;
    }

    /** Returns the word that stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds it by its word. */
    public static Optional<Rendering> of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
