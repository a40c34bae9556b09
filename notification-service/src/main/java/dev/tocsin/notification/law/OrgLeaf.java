package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on the entity whose duty is asked about. */
sealed interface OrgLeaf extends Condition.Leaf {

    /** The entity holds one of the regimes; {@code eu-dora.*} stands for every regime of that law. */
    record Regime(List<String> anyOf) implements OrgLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var held = inquiry.facts().org().regimes();
            if (held == null) {
                return Finding.unknown("org.regimes");
            }
            var hits = held.stream().filter(this::covers).sorted().toList();
            if (!hits.isEmpty()) {
                return Finding.of(Truth.YES, "org.regimes", String.join(", ", hits));
            }
            return held.contains(FactSheet.OPEN)
                    ? Finding.unknown("org.regimes")
                    : Finding.of(Truth.NO, "org.regimes", "none of " + String.join(", ", anyOf));
        }

        private boolean covers(String regime) {
            return anyOf.stream()
                    .anyMatch(word -> word.endsWith(".*")
                            ? regime.startsWith(word.substring(0, word.length() - 1))
                            : regime.equals(word));
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            var facts = inquiry.facts();
            var held = facts.org().regimes();
            var changes = new ArrayList<Alternative>();
            if (held == null) {
                return changes;
            }
            var hits = held.stream().filter(this::covers).sorted().toList();
            for (var hit : hits) {
                changes.add(new Alternative("org.regimes", "without " + hit, facts.withRegime(hit, false)));
            }
            if (hits.isEmpty()) {
                anyOf.stream()
                        .filter(word -> !word.endsWith(".*"))
                        .map(word -> new Alternative("org.regimes", "with " + word, facts.withRegime(word, true)))
                        .forEach(changes::add);
            }
            return changes;
        }
    }

    /** The entity's role for the data that was hit. */
    record Role(List<String> anyOf) implements OrgLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var role = inquiry.facts().org().role();
            return role == null || role.equals("unknown")
                    ? Finding.unknown("org.role")
                    : Finding.of(Truth.of(anyOf.contains(role)), "org.role", role);
        }
    }

    /** The seat, main establishment or one of the establishments lies in one of the places. */
    record Located(Place place, List<String> anyOf) implements OrgLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var where = place.of(inquiry);
            if (where == null) {
                return Finding.unknown(place.path());
            }
            return Finding.of(Truth.of(where.stream().anyMatch(anyOf::contains)), place.path(), words(where));
        }
    }

    /** The recipient's country is that of the named place; true where the question names no recipient. */
    record RecipientIn(Place place) implements OrgLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var recipient = inquiry.recipientCountry();
            var where = place.of(inquiry);
            if (recipient == null || where == null) {
                return Finding.of(Truth.YES, place.path(), where == null ? "not stated" : words(where));
            }
            return Finding.of(Truth.of(where.contains(recipient)), place.path(), words(where));
        }
    }

    private static String words(Set<String> where) {
        return String.join(", ", where.stream().sorted().toList());
    }

    /** A place that rules name: whose clock, whose calendar, whose authority. */
    enum Place {
        RECIPIENT("recipient"),
        MAIN_ESTABLISHMENT("org.main_establishment"),
        RESIDENCY("org.residency"),
        ESTABLISHMENTS("org.establishments");

        private final String path;

        Place(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        @Nullable
        Set<String> of(Inquiry inquiry) {
            var org = inquiry.facts().org();
            return switch (this) {
                case RECIPIENT -> single(inquiry.recipientCountry());
                case MAIN_ESTABLISHMENT -> single(org.mainEstablishment());
                case RESIDENCY -> single(org.residency());
                case ESTABLISHMENTS -> org.establishments();
            };
        }

        /** Returns the only code there, or null where none or several are known. */
        @Nullable
        String only(Inquiry inquiry) {
            var codes = of(inquiry);
            return codes != null && codes.size() == 1
                    ? Objects.requireNonNull(codes.iterator().next())
                    : null;
        }

        private static @Nullable Set<String> single(@Nullable String code) {
            return code == null ? null : Set.of(code);
        }
    }
}
