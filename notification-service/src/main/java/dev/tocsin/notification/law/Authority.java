package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that is told of breaches.
 *
 * @param place country or state, ISO 3166-1 alpha-2 or ISO 3166-2; EU for bodies of the Union
 * @param name in English, telling it apart from every other authority
 * @param competence for whom alone it is there; absent where it is there for all
 * @param languages ISO 639-1
 */
public record Authority(
        String id,
        String place,
        String kind,
        String name,
        @Nullable String localName,
        @Nullable String shortName,
        @Nullable String competence,
        String zone,
        String channel,
        List<String> languages,
        @Nullable String website,
        String confidence,
        LocalDate checkedOn,
        List<String> sources) {

    boolean isForAll() {
        return competence == null;
    }

    /** Tells whether it lies in the place: the same code, or a state of that country. */
    public boolean isIn(String code) {
        return place.equals(code) || place.startsWith(code + "-");
    }
}
