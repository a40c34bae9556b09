package dev.tocsin.notification.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on how many people are hit, where they live and what they are. */
sealed interface PeopleLeaf extends Condition.Leaf {

    /** At least so many people in all. "More than n" is compiled to "at least n + 1", "fewer than n" to its negation. */
    record Total(long atLeast) implements PeopleLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var total = Heads.total(inquiry.facts().people());
            return Finding.of(total.atLeast(atLeast), "people.total", total);
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            var facts = inquiry.facts();
            var people = facts.people();
            var turned = find(inquiry).truth() == Truth.YES ? atLeast - 1 : atLeast;
            var next = new FactSheet.People(Count.of(turned), people.byJurisdiction(), people.kinds());
            return List.of(new Alternative("people.total", edge(turned < atLeast, atLeast), facts.withPeople(next)));
        }
    }

    /** At least so many residents of one jurisdiction; without a code, of the recipient's state. */
    record Residents(@Nullable String code, long atLeast) implements PeopleLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var where = code == null ? inquiry.recipientCountry() : code;
            if (where == null) {
                var any = Heads.most(inquiry.facts().people(), "");
                return any.atLeast(atLeast) == Truth.NO
                        ? Finding.of(Truth.NO, "people.by_jurisdiction", any)
                        : Finding.unknown("people.by_jurisdiction");
            }
            var heads = Heads.in(inquiry.facts().people(), where);
            return Finding.of(heads.atLeast(atLeast), "people.by_jurisdiction." + where, heads);
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            var facts = inquiry.facts();
            var where = code == null ? inquiry.recipientCountry() : code;
            if (where == null) {
                return List.of();
            }
            var turned = find(inquiry).truth() == Truth.YES ? atLeast - 1 : atLeast;
            Map<String, Count> named = facts.people().byJurisdiction() == null
                    ? new LinkedHashMap<>()
                    : new LinkedHashMap<>(facts.people().byJurisdiction());
            named.put(where, Count.of(turned));
            var next = new FactSheet.People(
                    facts.people().total(), named, facts.people().kinds());
            return List.of(new Alternative(
                    "people.by_jurisdiction." + where, edge(turned < atLeast, atLeast), facts.withPeople(next)));
        }
    }

    /** At least so many residents of any one jurisdiction whose code begins so. */
    record AnyJurisdiction(String prefix, long atLeast) implements PeopleLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var most = Heads.most(inquiry.facts().people(), prefix);
            return Finding.of(most.atLeast(atLeast), "people.by_jurisdiction", most);
        }
    }

    /** One of the kinds of people is among those hit. */
    record Kinds(List<String> anyOf) implements PeopleLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            return among(inquiry.facts().people().kinds(), anyOf, "people.kinds");
        }
    }

    private static String edge(boolean below, long atLeast) {
        return (below ? "fewer than " : "at least ") + atLeast;
    }

    /** Reads a list that is complete where it is present, save that {@code not_yet_known} keeps it open. */
    static Finding among(@Nullable Set<String> present, List<String> anyOf, String path) {
        if (present == null) {
            return Finding.unknown(path);
        }
        var hits = present.stream().filter(anyOf::contains).sorted().toList();
        if (!hits.isEmpty()) {
            return Finding.of(Truth.YES, path, String.join(", ", hits));
        }
        return present.contains(FactSheet.OPEN)
                ? Finding.unknown(path)
                : Finding.of(Truth.NO, path, "none of " + String.join(", ", anyOf));
    }
}
