package dev.tocsin.notification.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The part of the world to which a rule's jurisdiction belongs, as the folders of the book have it. */
enum Region {
    EU,
    UK,
    CH,
    US,
    WORLD;

    private static final Set<String> UNION = Set.of(
            "EU", "EEA", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV",
            "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "NO", "IS", "LI");

    static Region of(String jurisdiction) {
        var country = jurisdiction.split("-", 2)[0];
        if (UNION.contains(country)) {
            return EU;
        }
        return switch (country) {
            case "GB" -> UK;
            case "CH" -> CH;
            case "US" -> US;
            default -> WORLD;
        };
    }

    static Optional<Region> ofWord(String word) {
        return Arrays.stream(values())
                .filter(region -> region.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
