package dev.tocsin.notification.law;

import java.util.List;
import java.util.Set;

/** Conditions on the data that was hit. */
sealed interface DataLeaf extends Condition.Leaf {

    /** One of the combinations is there; the parts of a combination are joined by {@code +}, each part is an element. */
    record Elements(List<String> combinations) implements DataLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Finding.unknown("data.categories");
            }
            for (var combination : combinations) {
                if (List.of(combination.split("\\+", -1)).stream()
                        .allMatch(part ->
                                inquiry.vocabulary().element(part).stream().anyMatch(categories::contains))) {
                    return Finding.of(Truth.YES, "data.categories", combination);
                }
            }
            return categories.contains(FactSheet.OPEN)
                    ? Finding.unknown("data.categories")
                    : Finding.of(Truth.NO, "data.categories", "none of the combinations that this law lists");
        }
    }

    /** The list of categories holds one word of the group. */
    record Group(String name) implements DataLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var categories = inquiry.facts().data().categories();
            if (categories == null) {
                return Finding.unknown("data.categories");
            }
            Set<String> group = inquiry.vocabulary().element(name);
            var hits = categories.stream().filter(group::contains).sorted().toList();
            if (!hits.isEmpty()) {
                return Finding.of(Truth.YES, "data.categories", String.join(", ", hits));
            }
            return categories.contains(FactSheet.OPEN)
                    ? Finding.unknown("data.categories")
                    : Finding.of(Truth.NO, "data.categories", "nothing of the group " + name);
        }
    }

    /** The data was unreadable to others: encrypted, and the key was not taken. Partial encryption is not enough. */
    record Unreadable() implements DataLeaf {
        private static final String ENCRYPTED = "data.encrypted";

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
        public List<Alternative> alternatives(Inquiry inquiry) {
            var facts = inquiry.facts();
            return find(inquiry).truth() == Truth.YES
                    ? List.of(new Alternative(
                            "data.key_compromised", "the key was taken too", facts.withEncryption("yes", "yes")))
                    : List.of(new Alternative(
                            ENCRYPTED, "encrypted, and the key was not taken", facts.withEncryption("yes", "no")));
        }
    }

    /** The medium that held the data. */
    record Medium(List<String> anyOf) implements DataLeaf {
        @Override
        public Finding find(Inquiry inquiry) {
            var medium = inquiry.facts().data().medium();
            return medium == null
                    ? Finding.unknown("data.medium")
                    : Finding.of(Truth.of(anyOf.contains(medium)), "data.medium", medium);
        }
    }
}
