package dev.tocsin.notification.law;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Conditions on the data that was hit. */
sealed interface DataLeaf extends Condition.Leaf {

    /** Path of the list of what was hit. */
    String CATEGORIES = "data.categories";

    /** One of the combinations is there. */
    record Elements(List<Combination> combinations) implements DataLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Truth.UNKNOWN;
            }
            for (var combination : combinations) {
                if (combination.isIn(categories)) {
                    return Truth.YES;
                }
            }
            return categories.contains(FactSheet.OPEN) ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Finding.unknown(CATEGORIES);
            }
            var words = combinations.stream()
                    .filter(each -> each.isIn(categories))
                    .map(Combination::words)
                    .findFirst()
                    .orElse("none of the combinations that this law lists");
            return Finding.of(truth(inquiry), CATEGORIES, words);
        }
    }

    /** Elements that count only together, as the law names them; each is met by any one category of its set. */
    record Combination(String words, List<List<String>> elements) {

        boolean isIn(Set<String> categories) {
            for (var element : elements) {
                if (!isMet(element, categories)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isMet(List<String> element, Set<String> categories) {
        for (var category : element) {
            if (categories.contains(category)) {
                return true;
            }
        }
        return false;
    }

    /** The list of categories holds one word of the group. */
    record Group(String name, List<String> group) implements DataLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Truth.UNKNOWN;
            }
            if (isMet(group, categories)) {
                return Truth.YES;
            }
            return categories.contains(FactSheet.OPEN) ? Truth.UNKNOWN : Truth.NO;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Finding.unknown(CATEGORIES);
            }
            var hits = categories.stream().filter(group::contains).sorted().toList();
            return Finding.of(
                    truth(inquiry),
                    CATEGORIES,
                    hits.isEmpty() ? "nothing of the group " + name : String.join(", ", hits));
        }
    }

    /** The data was unreadable to others: encrypted, and the key was not taken. Partial encryption is not enough. */
    record Unreadable() implements DataLeaf {
        private static final String ENCRYPTED = "data.encrypted";

        @Override
        public Truth truth(Inquiry inquiry) {
            var encrypted = inquiry.facts().data().encrypted();
            var key = inquiry.facts().data().keyCompromised();
            if ("no".equals(encrypted) || "partial".equals(encrypted) || "yes".equals(key)) {
                return Truth.NO;
            }
            return "yes".equals(encrypted) && "no".equals(key) ? Truth.YES : Truth.UNKNOWN;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var encrypted = inquiry.facts().data().encrypted();
            var key = inquiry.facts().data().keyCompromised();
            if (encrypted != null && (encrypted.equals("no") || encrypted.equals("partial"))) {
                return Finding.of(Truth.NO, ENCRYPTED, encrypted);
            }
            if (key != null && key.equals("yes")) {
                return Finding.of(Truth.NO, "data.key_compromised", key);
            }
            if (!"yes".equals(encrypted)) {
                return Finding.unknown(ENCRYPTED);
            }
            return "no".equals(key)
                    ? Finding.of(Truth.YES, ENCRYPTED, "yes, and the key was not taken")
                    : Finding.unknown("data.key_compromised");
        }

        @Override
        public long facts() {
            return Condition.fact(ENCRYPTED);
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            var facts = inquiry.facts();
            offer.accept(
                    truth(inquiry) == Truth.YES
                            ? new Alternative(
                                    "data.key_compromised", "the key was taken too", facts.withEncryption("yes", "yes"))
                            : new Alternative(
                                    ENCRYPTED,
                                    "encrypted, and the key was not taken",
                                    facts.withEncryption("yes", "no")));
        }
    }

    /** The medium that held the data. */
    record Medium(List<String> anyOf) implements DataLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var medium = inquiry.facts().data().medium();
            return medium == null ? Truth.UNKNOWN : Truth.of(anyOf.contains(medium));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(
                    truth(inquiry),
                    "data.medium",
                    String.valueOf(inquiry.facts().data().medium()));
        }
    }
}
