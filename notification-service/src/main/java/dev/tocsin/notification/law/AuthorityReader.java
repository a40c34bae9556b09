package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of authorities, or refuses them with every fault named. */
public final class AuthorityReader {

    static final Set<String> KINDS = Set.of(
            "data-protection-authority",
            "csirt",
            "financial-supervisor",
            "insurance-supervisor",
            "telecom-regulator",
            "attorney-general",
            "consumer-protection",
            "health-authority",
            "law-enforcement",
            "government-office",
            "consumer-reporting-agency",
            "card-brand");
    private static final String MEMORY = "memory";
    private static final Set<String> CONFIDENCE = Set.of("read-in-text", "secondary", MEMORY);

    /** Reads the files, each a list of authorities, by name; throws {@link RuleBookFaulty} with every fault. */
    public Authorities read(Map<String, JsonNode> files) {
        var faults = new RuleFaults();
        var authorities = new ArrayList<Authority>();
        var seen = new HashSet<String>();
        for (var text : RuleText.of(files, null)) {
            var part = new YamlPart(text.node(), text.spot(), faults);
            var authority = authority(part);
            if (!seen.add(authority.id())) {
                part.fault("the id is there twice", "give one of the two another id, or take it out");
            } else if (!seen.add(authority.name())) {
                part.fault("the name is there twice", "say in the name what tells them apart");
            }
            authorities.add(authority);
        }
        if (!faults.all().isEmpty()) {
            throw new RuleBookFaulty(faults.all());
        }
        return new Authorities(authorities);
    }

    private static Authority authority(YamlPart part) {
        part.only(
                "id",
                "place",
                "kind",
                "name",
                "local_name",
                "short_name",
                "competence",
                "zone",
                "channel",
                "languages",
                "website",
                "confidence",
                "checked_on",
                "sources");
        var confidence = part.at("confidence").known(CONFIDENCE, "confidence");
        var sources = part.at("sources").words();
        if (sources.isEmpty() && !confidence.equals(MEMORY)) {
            part.fault("names no source, so it can only be from memory", "add sources, or confidence: memory");
        }
        var checkedOn = part.at("checked_on").date();
        if (checkedOn == null) {
            part.fault("does not say when it was last checked", "add checked_on: a date");
        }
        return new Authority(
                matching(part.at("id"), "[a-z]{2}(-[a-z0-9]+)+", "an id is a country's code and words"),
                matching(part.at("place"), "[A-Z]{2}(-[A-Z0-9]{1,3})?", "unknown country or state code"),
                part.at("kind").known(KINDS, "kind of authority"),
                part.at("name").required(),
                part.at("local_name").text(),
                part.at("short_name").text(),
                part.at("competence").text(),
                zone(part.at("zone")),
                part.at("channel").required(),
                languages(part.at("languages")),
                website(part.at("website")),
                confidence,
                checkedOn == null ? LocalDate.EPOCH : checkedOn,
                sources);
    }

    private static String zone(YamlPart part) {
        var zone = part.required();
        if (!zone.isEmpty() && !ZoneId.getAvailableZoneIds().contains(zone)) {
            part.unknown("zone", zone, ZoneId.getAvailableZoneIds());
        }
        return zone;
    }

    private static List<String> languages(YamlPart part) {
        var languages = part.words();
        if (languages.isEmpty() || !languages.stream().allMatch(word -> word.matches("[a-z]{2}"))) {
            part.fault("must be a list of ISO 639-1 codes");
        }
        return languages;
    }

    private static @Nullable String website(YamlPart part) {
        var website = part.text();
        if (website != null && !website.matches("https?://.+")) {
            part.fault("is no address of a site");
        }
        return website;
    }

    private static String matching(YamlPart part, String pattern, String otherwise) {
        var word = part.required();
        if (!word.isEmpty() && !word.matches(pattern)) {
            part.fault(otherwise + ": " + word);
        }
        return word;
    }
}
