package dev.tocsin.notification.law;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one incident, as rules read it. A part that is absent is unknown, never "no"; a list that is present is
 * complete unless it holds {@code not_yet_known}. Instants carry an offset; days have none.
 */
public record FactSheet(
        Org org,
        Map<String, TimePoint> timeline,
        Map<String, TimePoint> filed,
        Data data,
        People people,
        Map<String, String> tests,
        Incident incident,
        Delays delays,
        List<Hop> chain) {

    /** A sheet on which nothing is known. */
    public static final FactSheet EMPTY = new FactSheet(
            new Org(null, null, null, null, null, null),
            Map.of(),
            Map.of(),
            new Data(null, null, null, null),
            new People(null, null, null),
            Map.of(),
            new Incident(null, null),
            new Delays(null),
            List.of());

    /** The legal entity whose duties are asked about. */
    public record Org(
            @Nullable String role,
            @Nullable Set<String> establishments,
            @Nullable String mainEstablishment,
            @Nullable String representative,
            @Nullable Set<String> regimes,
            @Nullable String residency) {}

    /** The data that was hit. */
    public record Data(
            @Nullable Set<String> categories,
            @Nullable String encrypted,
            @Nullable String keyCompromised,
            @Nullable String medium) {}

    /** The people whose data was hit. */
    public record People(
            @Nullable Count total,
            @Nullable Map<String, Count> byJurisdiction,
            @Nullable Set<String> kinds) {}

    /** The kind of incident. */
    public record Incident(
            @Nullable Set<String> effects, @Nullable Set<String> flags) {}

    /** Delays that others asked for. */
    public record Delays(@Nullable TimePoint lawEnforcementUntil) {}

    /** One hop of the news from one party to the next; when, if that is known. */
    public record Hop(String from, String to, @Nullable TimePoint at) {}

    /** The word in an open list that says: more may follow. */
    public static final String OPEN = "not_yet_known";

    /** Returns the sheet with these filings besides; where both know a rule, these count. */
    public FactSheet withFiled(Map<String, TimePoint> more) {
        var all = new LinkedHashMap<>(filed);
        all.putAll(more);
        return new FactSheet(org, timeline, all, data, people, tests, incident, delays, chain);
    }

    /** Returns the sheet with these points of the timeline in place of its own. */
    public FactSheet withTimeline(Map<String, TimePoint> points) {
        return new FactSheet(org, new LinkedHashMap<>(points), filed, data, people, tests, incident, delays, chain);
    }

    /** Returns the sheet with this entity in place of its own. */
    public FactSheet withOrg(Org entity) {
        return new FactSheet(entity, timeline, filed, data, people, tests, incident, delays, chain);
    }

    /** Returns the sheet with each day whose hour is not known taken at its last second on the clock of the zone. */
    public FactSheet atLatest(ZoneId zone) {
        return new FactSheet(
                org, latest(timeline, zone), latest(filed, zone), data, people, tests, incident, delays, chain);
    }

    private static Map<String, TimePoint> latest(Map<String, TimePoint> times, ZoneId zone) {
        var latest = new LinkedHashMap<String, TimePoint>();
        times.forEach((name, at) -> latest.put(name, new TimePoint.Moment(at.latest(zone))));
        return latest;
    }

    FactSheet withTest(String id, String value) {
        return new FactSheet(
                org, timeline, filed, data, people, Overlay.with(tests, id, value), incident, delays, chain);
    }

    FactSheet withRegime(String id, boolean held) {
        Set<String> before = org.regimes() == null ? Set.of() : org.regimes();
        var next = new Org(
                org.role(),
                org.establishments(),
                org.mainEstablishment(),
                org.representative(),
                Overlay.with(before, id, held),
                org.residency());
        return new FactSheet(next, timeline, filed, data, people, tests, incident, delays, chain);
    }

    FactSheet withEncryption(String encrypted, String keyCompromised) {
        var next = new Data(data.categories(), encrypted, keyCompromised, data.medium());
        return new FactSheet(org, timeline, filed, next, people, tests, incident, delays, chain);
    }

    FactSheet withPeople(People next) {
        return new FactSheet(org, timeline, filed, data, next, tests, incident, delays, chain);
    }
}
