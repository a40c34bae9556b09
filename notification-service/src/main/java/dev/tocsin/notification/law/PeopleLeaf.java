package dev.tocsin.notification.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conditions on how many people are hit, where they live and what they are. */
sealed interface PeopleLeaf extends Condition.Leaf {

    /** One number may follow from another, so that all numbers are one fact here. */
    @Override
    default long facts() {
        return Condition.fact("people");
    }

    /** At least so many people in all. "More than n" is compiled to "at least n + 1", "fewer than n" to its negation. */
    record Total(long atLeast) implements PeopleLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return inquiry.heads().total().atLeast(atLeast);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(truth(inquiry), "people.total", inquiry.heads().total());
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            var facts = inquiry.facts();
            var people = facts.people();
            var turned = truth(inquiry) == Truth.YES ? atLeast - 1 : atLeast;
            var next = new FactSheet.People(Count.of(turned), people.byJurisdiction(), people.kinds());
            offer.accept(new Alternative("people.total", edge(turned < atLeast, atLeast), facts.withPeople(next)));
        }
    }

    /** At least so many residents of one jurisdiction; without a code, of the recipient's state. */
    record Residents(@Nullable String code, long atLeast) implements PeopleLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var where = code == null ? inquiry.recipientCountry() : code;
            if (where == null) {
                var any = inquiry.heads().most(inquiry::mayBeTold).atLeast(atLeast);
                return any == Truth.NO ? Truth.NO : Truth.UNKNOWN;
            }
            return inquiry.heads().in(where).atLeast(atLeast);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var where = code == null ? inquiry.recipientCountry() : code;
            if (where == null) {
                var any = inquiry.heads().most(inquiry::mayBeTold);
                return any.atLeast(atLeast) == Truth.NO
                        ? Finding.of(Truth.NO, "people.by_jurisdiction", any)
                        : Finding.unknown("people.by_jurisdiction");
            }
            var heads = inquiry.heads().in(where);
            return Finding.of(heads.atLeast(atLeast), "people.by_jurisdiction." + where, heads);
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            var facts = inquiry.facts();
            var where = code == null ? inquiry.recipientCountry() : code;
            if (where == null) {
                return;
            }
            var people = facts.people();
            var turned = truth(inquiry) == Truth.YES ? atLeast - 1 : atLeast;
            Map<String, Count> named = people.byJurisdiction() == null ? Map.of() : people.byJurisdiction();
            var next =
                    new FactSheet.People(people.total(), Overlay.with(named, where, Count.of(turned)), people.kinds());
            offer.accept(new Alternative(
                    "people.by_jurisdiction." + where, edge(turned < atLeast, atLeast), facts.withPeople(next)));
        }
    }

    /** At least so many residents of any one jurisdiction whose code begins so. */
    record AnyJurisdiction(String prefix, long atLeast) implements PeopleLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return inquiry.heads().most(code -> code.startsWith(prefix)).atLeast(atLeast);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var most = inquiry.heads().most(code -> code.startsWith(prefix));
            return Finding.of(truth(inquiry), "people.by_jurisdiction", most);
        }
    }

    /** One of the kinds of people is among those hit. */
    record Kinds(List<String> anyOf) implements PeopleLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return among(inquiry.facts().people().kinds(), anyOf);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return among(inquiry.facts().people().kinds(), anyOf, "people.kinds");
        }
    }

    private static String edge(boolean below, long atLeast) {
        return (below ? "fewer than " : "at least ") + atLeast;
    }

    /** Reads a list that is complete where it is present, save that {@code not_yet_known} keeps it open. */
    static Truth among(@Nullable Set<String> present, List<String> anyOf) {
        if (present == null) {
            return Truth.UNKNOWN;
        }
        for (var word : anyOf) {
            if (present.contains(word)) {
                return Truth.YES;
            }
        }
        return present.contains(FactSheet.OPEN) ? Truth.UNKNOWN : Truth.NO;
    }

    /** Reads such a list and says what was found in it. */
    static Finding among(@Nullable Set<String> present, List<String> anyOf, String path) {
        var truth = among(present, anyOf);
        if (truth != Truth.YES || present == null) {
            return Finding.of(truth, path, "none of " + String.join(", ", anyOf));
        }
        var hits = present.stream().filter(anyOf::contains).sorted().toList();
        return Finding.of(truth, path, String.join(", ", hits));
    }
}
