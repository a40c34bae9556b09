package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conditions on the entity whose duty is asked about. */
sealed interface OrgLeaf extends Condition.Leaf {

    /** The entity holds one of the regimes; {@code eu-dora.*} stands for every regime of that law. */
    record Regime(List<String> anyOf, List<String> laws, String none) implements OrgLeaf {

        static Regime of(List<String> anyOf) {
            var laws = anyOf.stream()
                    .filter(word -> word.endsWith(".*"))
                    .map(word -> word.substring(0, word.length() - 1))
                    .toList();
            return new Regime(anyOf, laws, "none of " + String.join(", ", anyOf));
        }

        @Override
        public Truth truth(Inquiry inquiry) {
            var held = inquiry.facts().org().regimes();
            if (held == null) {
                return Truth.UNKNOWN;
            }
            if (isIn(held)) {
                return Truth.YES;
            }
            return held.contains(FactSheet.OPEN) ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public long facts() {
            return Condition.fact("org.regimes");
        }

        private boolean isIn(Set<String> held) {
            for (int index = 0; index < anyOf.size(); index++) {
                if (held.contains(anyOf.get(index))) {
                    return true;
                }
            }
            return !laws.isEmpty() && held.stream().anyMatch(this::isOfLaw);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var truth = truth(inquiry);
            var words =
                    truth == Truth.YES ? String.join(", ", hits(inquiry.facts().org())) : none;
            return Finding.of(truth, "org.regimes", words);
        }

        private List<String> hits(FactSheet.Org org) {
            var hits = new ArrayList<String>();
            if (org.regimes() != null) {
                for (var regime : org.regimes()) {
                    if (covers(regime)) {
                        hits.add(regime);
                    }
                }
            }
            Collections.sort(hits);
            return hits;
        }

        private boolean covers(String regime) {
            return anyOf.contains(regime) || isOfLaw(regime);
        }

        private boolean isOfLaw(String regime) {
            for (var law : laws) {
                if (regime.startsWith(law)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            var facts = inquiry.facts();
            if (facts.org().regimes() == null) {
                return;
            }
            if (truth(inquiry) == Truth.YES) {
                for (var hit : hits(facts.org())) {
                    offer.accept(new Alternative("org.regimes", "without " + hit, facts.withRegime(hit, false)));
                }
            } else {
                for (var word : anyOf) {
                    if (!word.endsWith(".*")) {
                        offer.accept(new Alternative("org.regimes", "with " + word, facts.withRegime(word, true)));
                    }
                }
            }
        }
    }

    /** The entity's role for the data that was hit. */
    record Role(List<String> anyOf) implements OrgLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var role = inquiry.facts().org().role();
            return role == null || role.equals("unknown") ? Truth.UNKNOWN : Truth.of(anyOf.contains(role));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(
                    truth(inquiry),
                    "org.role",
                    String.valueOf(inquiry.facts().org().role()));
        }
    }

    /** The seat, main establishment or one of the establishments lies in one of the places. */
    record Located(Place place, List<String> anyOf) implements OrgLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var where = place.of(inquiry);
            return where == null ? Truth.UNKNOWN : Truth.of(!Collections.disjoint(where, anyOf));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(truth(inquiry), place.path(), words(place.of(inquiry)));
        }
    }

    /** The recipient's country is that of the named place; true where the question names no recipient. */
    record RecipientIn(Place place) implements OrgLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var recipient = inquiry.recipientCountry();
            var where = place.of(inquiry);
            return Truth.of(recipient == null || where == null || where.contains(recipient));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(truth(inquiry), place.path(), words(place.of(inquiry)));
        }
    }

    private static String words(@Nullable Set<String> where) {
        return where == null
                ? "not stated"
                : String.join(", ", where.stream().sorted().toList());
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
