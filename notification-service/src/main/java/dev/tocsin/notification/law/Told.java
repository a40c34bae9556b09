package dev.tocsin.notification.law;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which authorities a rule tells: each of some, one of some, and the one of a kind in the first place that is known.
 *
 * @param each ids of those that are all told
 * @param oneOf ids of those of which one is told
 * @param kind the kind that is looked up by place
 */
record Told(List<String> each, List<String> oneOf, @Nullable String kind, List<OrgLeaf.Place> of) {

    static final Told NOBODY = new Told(List.of(), List.of(), null, List.of());

    /**
     * Who is told on these facts.
     *
     * @param authorities those that are told; empty where nothing settles it
     * @param candidates those that would be told instead, in the case of their competence or by a person's choice
     * @param missing path of the fact that would settle it
     */
    record Answer(
            List<Authority> authorities,
            List<Authority> candidates,
            @Nullable String missing) {

        private Answer after(List<Authority> certain) {
            return certain.isEmpty()
                    ? this
                    : new Answer(
                            Stream.concat(certain.stream(), authorities.stream())
                                    .toList(),
                            candidates,
                            missing);
        }
    }

    Answer find(Inquiry inquiry, Authorities register) {
        var certain = register.named(each);
        if (kind == null) {
            return new Answer(certain, register.named(oneOf), null);
        }
        for (var place : of) {
            var codes = place.of(inquiry);
            if (codes != null && !codes.isEmpty()) {
                var found = codes.size() == 1
                        ? inPlace(codes.iterator().next(), kind, inquiry, register)
                        : inPlaces(codes, kind, place, register);
                return found.after(certain);
            }
        }
        var missing =
                of.getFirst() == OrgLeaf.Place.RECIPIENT ? null : of.getFirst().path();
        return new Answer(certain, List.of(), missing);
    }

    private static Answer inPlace(String code, String kind, Inquiry inquiry, Authorities register) {
        var seat = inquiry.facts().org().residency();
        var state = seat != null && seat.startsWith(code + "-") ? seat : null;
        var all = register.of(kind, code);
        if (all.size() == 1 && state == null && all.getFirst().isForAll()) {
            return new Answer(all, List.of(), null);
        }
        var there = all.stream()
                .filter(authority -> state == null || authority.place().equals(code) || authority.isIn(state))
                .toList();
        var forAll = there.stream().filter(Authority::isForAll).toList();
        if (forAll.size() == 1) {
            var others =
                    there.stream().filter(authority -> !authority.isForAll()).toList();
            return new Answer(forAll, others, null);
        }
        var open =
                state == null && there.stream().map(Authority::place).distinct().count() > 1;
        return new Answer(List.of(), there, open ? OrgLeaf.Place.RESIDENCY.path() : null);
    }

    private Answer inPlaces(Set<String> codes, String kind, OrgLeaf.Place place, Authorities register) {
        var there = codes.stream()
                .sorted()
                .flatMap(code -> register.of(kind, code).stream())
                .toList();
        var first = of.getFirst();
        return new Answer(List.of(), there, first == place ? null : first.path());
    }

    /** Returns the ids that the rule names. */
    List<String> ids() {
        return Stream.concat(each.stream(), oneOf.stream()).toList();
    }
}
