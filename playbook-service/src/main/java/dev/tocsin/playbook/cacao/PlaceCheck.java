package dev.tocsin.playbook.cacao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Where an agent or target is and how people reach it: civic location and contact (section 10). */
final class PlaceCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");
    private static final double HIGHEST_LATITUDE = 90;
    private static final double HIGHEST_LONGITUDE = 180;

    private final Findings findings;

    PlaceCheck(Findings findings) {
        this.findings = findings;
    }

    void check(String at, JsonNode definition) {
        JsonNode location = definition.path("location");
        if (location.isObject()) {
            location(at + "/location", location);
        }
        JsonNode contact = definition.path("contact");
        for (String name : List.of("email", "phone")) {
            JsonNode dictionary = contact.path(name);
            boolean isDictionary = dictionary.isObject()
                    && dictionary.properties().stream()
                            .allMatch(entry -> entry.getValue().isTextual());
            if (!dictionary.isMissingNode() && !isDictionary) {
                findings.add(
                        Rule.CONTACT,
                        at + "/contact/" + name,
                        name + " is not a dictionary of texts",
                        "Write for example { \"work\": \"…\" }");
            }
        }
    }

    private void location(String at, JsonNode location) {
        String region = location.path("region").asText("");
        if (!region.isEmpty() && !Vocabulary.REGIONS.contains(region)) {
            wrong(at + "/region", "'" + Texts.shortened(region) + "' is no region", "Use one of section 10.4");
        }
        String country = location.path("country").asText("");
        if (!country.isEmpty() && !COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
            wrong(at + "/country", "It is no ISO 3166-1 alpha-2 code", "Write for example DE");
        }
        boolean hasLatitude = location.has("latitude");
        if (hasLatitude != location.has("longitude")) {
            wrong(at, "latitude and longitude go together", "Add the other one");
        }
        if (location.has("precision") && !hasLatitude) {
            wrong(at + "/precision", "precision without a position", "Add latitude and longitude");
        }
        degrees(at + "/latitude", location.path("latitude"), HIGHEST_LATITUDE);
        degrees(at + "/longitude", location.path("longitude"), HIGHEST_LONGITUDE);
    }

    private void degrees(String at, JsonNode value, double highest) {
        String text = value.asText("");
        boolean fits =
                value.isTextual() && DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= highest;
        if (!value.isMissingNode() && !fits) {
            wrong(at, "It is no text with degrees", "Write decimal degrees in quotes");
        }
    }

    private void wrong(String at, String message, String hint) {
        findings.add(Rule.LOCATION, at, message, hint);
    }
}
