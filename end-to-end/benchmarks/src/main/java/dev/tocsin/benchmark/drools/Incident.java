package dev.tocsin.benchmark.drools;

import dev.tocsin.notification.law.Count;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.TimePoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one fact that is inserted: what is known of the incident, with a question for each thing that rules ask. A Drools
 * condition is true or false, so that each question comes twice: whether it is known to be so, and known not to be so.
 */
public final class Incident {

    private static final String OPEN = FactSheet.OPEN;

    private final FactSheet.Org org;
    private final FactSheet.Data data;
    private final Map<String, String> findings;
    private final Map<String, TimePoint> timeline;
    private final People people;
    private final Instant asOf;
    private final Lawyer lawyer;

    /** Takes what rules read from the fact sheet. */
    public Incident(FactSheet facts, Instant asOf, Lawyer lawyer) {
        this.org = facts.org();
        this.data = facts.data();
        this.findings = facts.tests();
        this.timeline = facts.timeline();
        this.people = new People(facts.people());
        this.asOf = asOf;
        this.lawyer = lawyer;
    }

    /** Says whether the rule is in force on the day whose law counts. */
    public boolean isInForce(String rule) {
        return lawyer.terms(rule).isInForce(this);
    }

    /** Says whether the day whose law counts for the rule lies in the span of epoch days. */
    public boolean isLawDateIn(String rule, long from, long to) {
        long day = lawyer.terms(rule).lawDate(this).toEpochDay();
        return day >= from && day <= to;
    }

    /** Returns when a period of the rule's unit ends; null where it has not begun. */
    public @Nullable Instant due(String rule, int period) {
        return lawyer.terms(rule).due(this, period);
    }

    public boolean holdsRegime(String regime) {
        return org.regimes() != null && org.regimes().contains(regime);
    }

    public boolean lacksRegime(String regime) {
        return org.regimes() != null
                && !org.regimes().contains(regime)
                && !org.regimes().contains(OPEN);
    }

    public boolean holdsRegimeOf(String law) {
        return org.regimes() != null && org.regimes().stream().anyMatch(each -> each.startsWith(law));
    }

    public boolean lacksRegimesOf(String law) {
        return org.regimes() != null && !holdsRegimeOf(law) && !org.regimes().contains(OPEN);
    }

    public boolean isRole(String role) {
        return role.equals(org.role());
    }

    public boolean isNotRole(String role) {
        return org.role() != null
                && !org.role().equals("unknown")
                && !org.role().equals(role);
    }

    public boolean finds(String test, String value) {
        return value.equals(findings.get(test));
    }

    public boolean refutes(String test, String value) {
        var found = findings.get(test);
        return found != null && !found.equals("unknown") && !found.equals(value);
    }

    public boolean isUnreadable() {
        return "yes".equals(data.encrypted()) && "no".equals(data.keyCompromised());
    }

    public boolean isReadable() {
        return "no".equals(data.encrypted())
                || "partial".equals(data.encrypted())
                || "yes".equals(data.keyCompromised());
    }

    public boolean holdsData(String list) {
        return data.categories() != null && lawyer.data(list).isIn(data.categories());
    }

    public boolean lacksData(String list) {
        return data.categories() != null
                && !lawyer.data(list).isIn(data.categories())
                && !data.categories().contains(OPEN);
    }

    public boolean isIn(String place, String code) {
        var where = where(place);
        return where != null && where.contains(code);
    }

    public boolean isNotIn(String place, String code) {
        var where = where(place);
        return where != null && !where.contains(code);
    }

    public boolean hasPeople(String where, long atLeast) {
        return people.in(where).min() >= atLeast;
    }

    public boolean hasFewerPeople(String where, long than) {
        var most = people.in(where).max();
        return most != null && most < than;
    }

    Map<String, TimePoint> timeline() {
        return timeline;
    }

    Instant asOf() {
        return asOf;
    }

    @Nullable
    String only(String place) {
        var where = where(place);
        return where == null || where.size() != 1 ? null : where.iterator().next();
    }

    private @Nullable Set<String> where(String place) {
        return switch (place) {
            case "establishments" -> org.establishments();
            case "main_establishment" -> org.mainEstablishment() == null ? null : Set.of(org.mainEstablishment());
            case "residency" -> org.residency() == null ? null : Set.of(org.residency());
            default -> null;
        };
    }

    /** The numbers of people, with that of a jurisdiction which is not named worked out once. */
    private static final class People {
        private final Count total;
        private final Map<String, Count> named;
        private final Count unnamed;

        People(FactSheet.People people) {
            this.named = people.byJurisdiction() == null ? Map.of() : people.byJurisdiction();
            long sum = named.values().stream().mapToLong(Count::min).sum();
            var stated = people.total();
            this.total = stated == null ? new Count(sum, null, null) : stated;
            this.unnamed = unnamed(stated, people.byJurisdiction() == null, sum);
        }

        private static Count unnamed(@Nullable Count total, boolean open, long sum) {
            if (open) {
                return new Count(0, total == null ? null : total.max(), null);
            }
            if (total == null || (total.max() != null && sum >= total.max())) {
                return Count.of(0);
            }
            return new Count(0, total.max() == null ? null : Long.valueOf(total.max() - sum), null);
        }

        Count in(String where) {
            return where.equals("total") ? total : named.getOrDefault(where, unnamed);
        }
    }

    /** Elements of data that count only together. */
    record Data(List<List<List<String>>> combinations) {
        boolean isIn(Set<String> categories) {
            for (var combination : combinations) {
                if (isWhole(combination, categories)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isWhole(List<List<String>> combination, Set<String> categories) {
            for (var element : combination) {
                if (element.stream().noneMatch(categories::contains)) {
                    return false;
                }
            }
            return true;
        }
    }
}
