package dev.tocsin.notification.law;

import java.util.List;
import java.util.stream.Stream;

/** A typed condition over the fact sheet; three-valued. Each case knows how to find its truth and what would turn it. */
sealed interface Condition {

    Finding find(Inquiry inquiry);

    /** The fact sheets next to this one that could turn the condition, for the "what would change it" part. */
    List<Alternative> alternatives(Inquiry inquiry);

    /** A changed fact: its path, the new value in words, and the sheet that has it. */
    record Alternative(String path, String words, FactSheet facts) {}

    /** All parts hold. */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.join(parts.stream().map(part -> part.find(inquiry)).toList(), Truth.NO);
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            return parts.stream()
                    .flatMap(part -> part.alternatives(inquiry).stream())
                    .toList();
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.join(parts.stream().map(part -> part.find(inquiry)).toList(), Truth.YES);
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            return parts.stream()
                    .flatMap(part -> part.alternatives(inquiry).stream())
                    .toList();
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        @Override
        public Finding find(Inquiry inquiry) {
            return part.find(inquiry).negated();
        }

        @Override
        public List<Alternative> alternatives(Inquiry inquiry) {
            return part.alternatives(inquiry);
        }
    }

    /** A condition that reads one place of the fact sheet. */
    non-sealed interface Leaf extends Condition {
        @Override
        default List<Alternative> alternatives(Inquiry inquiry) {
            return List.of();
        }
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
