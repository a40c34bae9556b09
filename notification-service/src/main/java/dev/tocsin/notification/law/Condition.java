package dev.tocsin.notification.law;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A typed condition over the fact sheet; three-valued. Each case knows how to find its truth and what would turn it. */
sealed interface Condition {

    /** Says whether it holds, and no more: the quick way to the truth that {@link #find} gives reasons for. */
    Truth truth(Inquiry inquiry);

    Finding find(Inquiry inquiry);

    /** Offers the fact sheets next to this one that could turn the condition, for the "what would change it" part. */
    void alternatives(Inquiry inquiry, Consumer<Alternative> offer);

    /** Offers of these only what may turn the condition as a whole. */
    default void turning(Inquiry inquiry, Consumer<Alternative> offer) {
        alternatives(inquiry, offer);
    }

    /**
     * Returns the changeable facts that it reads, as bits: an alternative that changes a fact leaves all conditions as they
     * are that lack its bit. Several facts may share one.
     */
    long facts();

    /** A changed fact: its path, the new value in words, and the sheet that has it. */
    record Alternative(String path, String words, FactSheet facts) {}

    /** All parts hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Truth truth(Inquiry inquiry) {
            var truth = Truth.YES;
            for (int index = 0; index < parts.size(); index++) {
                var found = parts.get(index).truth(inquiry);
                if (found == Truth.NO) {
                    return Truth.NO;
                }
                truth = found == Truth.UNKNOWN ? Truth.UNKNOWN : truth;
            }
            return truth;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            for (var part : parts) {
                if (part.truth(inquiry) == Truth.NO) {
                    return Finding.decided(Truth.NO, part.find(inquiry));
                }
            }
            return Finding.join(truth(inquiry), parts, inquiry);
        }

        @Override
        public long facts() {
            return Condition.facts(parts);
        }

        /** While it does not hold, a fact can turn it only if every part that does not hold reads that fact. */
        @Override
        public void turning(Inquiry inquiry, Consumer<Alternative> offer) {
            long common = -1;
            for (var part : parts) {
                if (part.truth(inquiry) == Truth.NO) {
                    common &= part.facts();
                }
            }
            for (var part : parts) {
                if ((part.facts() & common) != 0) {
                    part.alternatives(inquiry, offer);
                }
            }
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            parts.forEach(part -> part.alternatives(inquiry, offer));
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Truth truth(Inquiry inquiry) {
            var truth = Truth.NO;
            for (int index = 0; index < parts.size(); index++) {
                var found = parts.get(index).truth(inquiry);
                if (found == Truth.YES) {
                    return Truth.YES;
                }
                truth = found == Truth.UNKNOWN ? Truth.UNKNOWN : truth;
            }
            return truth;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var truth = truth(inquiry);
            return truth == Truth.YES
                    ? Finding.join(
                            truth,
                            parts.stream()
                                    .filter(part -> part.truth(inquiry) == Truth.YES)
                                    .toList(),
                            inquiry)
                    : Finding.join(truth, parts, inquiry);
        }

        @Override
        public long facts() {
            return Condition.facts(parts);
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            parts.forEach(part -> part.alternatives(inquiry, offer));
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public Truth truth(Inquiry inquiry) {
            return part.truth(inquiry).negated();
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return part.find(inquiry).negated();
        }

        @Override
        public long facts() {
            return part.facts();
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            part.alternatives(inquiry, offer);
        }
    }

    /** A condition that reads one place of the fact sheet. */
    sealed interface Leaf extends Condition permits OrgLeaf, DataLeaf, PeopleLeaf, CaseLeaf {
        @Override
        default void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {}

        @Override
        default long facts() {
            return 0;
        }
    }

    private static long facts(List<Condition> parts) {
        long facts = 0;
        for (var part : parts) {
            facts |= part.facts();
        }
        return facts;
    }

    /** Returns the bit of the fact at the path. */
    static long fact(String path) {
        return 1L << (path.hashCode() & 63);
    }

    /** Returns this condition and all below it. */
    default Stream<Condition> walk() {
        return switch (this) {
            case All all -> Stream.concat(Stream.of(this), all.parts().stream().flatMap(Condition::walk));
            case Any any -> Stream.concat(Stream.of(this), any.parts().stream().flatMap(Condition::walk));
            case Not not -> Stream.concat(Stream.of(this), not.part().walk());
            case Leaf _ -> Stream.of(this);
        };
    }
}
