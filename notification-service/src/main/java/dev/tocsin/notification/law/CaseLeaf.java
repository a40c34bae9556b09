package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Conditions on findings that a person makes, on the incident itself, on times and on filings. */
sealed interface CaseLeaf extends Condition.Leaf {

    /** A person's finding has one of the values. */
    record Test(String id, String path, List<String> anyOf) implements CaseLeaf {

        static Test of(String id, List<String> anyOf) {
            return new Test(id, "tests." + id, anyOf);
        }

        @Override
        public long facts() {
            return Condition.fact(path);
        }

        @Override
        public Truth truth(Inquiry inquiry) {
            var value = inquiry.facts().tests().get(id);
            return value == null || value.equals("unknown") ? Truth.UNKNOWN : Truth.of(anyOf.contains(value));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(
                    truth(inquiry), path, String.valueOf(inquiry.facts().tests().get(id)));
        }

        @Override
        public void alternatives(Inquiry inquiry, Consumer<Alternative> offer) {
            var facts = inquiry.facts();
            var current = facts.tests().get(id);
            for (var value : inquiry.vocabulary().values(id)) {
                if (!value.equals(current)) {
                    offer.accept(new Alternative(path, value, facts.withTest(id, value)));
                }
            }
        }
    }

    /** An act of others that the entity is told of has been stated; like a filing, what is not stated is not so. */
    record Stated(String id, List<String> anyOf) implements CaseLeaf {
        @Override
        public long facts() {
            return Condition.fact("tests." + id);
        }

        @Override
        public Truth truth(Inquiry inquiry) {
            var value = inquiry.facts().tests().get(id);
            return Truth.of(value != null && anyOf.contains(value));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var value = inquiry.facts().tests().get(id);
            return Finding.of(truth(inquiry), "tests." + id, value == null ? "not stated" : value);
        }
    }

    /** The incident carries one of the flags. */
    record Flags(List<String> anyOf) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return PeopleLeaf.among(inquiry.facts().incident().flags(), anyOf);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return PeopleLeaf.among(inquiry.facts().incident().flags(), anyOf, "incident.flags");
        }
    }

    /** The incident has one of the effects. */
    record Effects(List<String> anyOf) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return PeopleLeaf.among(inquiry.facts().incident().effects(), anyOf);
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return PeopleLeaf.among(inquiry.facts().incident().effects(), anyOf, "incident.effects");
        }
    }

    /** One of the rules has been filed; the record of filings is our own, so absence is "no". */
    record Filed(List<String> anyOf) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return Truth.of(anyOf.stream().anyMatch(inquiry.facts().filed()::containsKey));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var filed = inquiry.facts().filed();
            for (var id : anyOf) {
                var at = filed.get(id);
                if (at != null) {
                    return Finding.of(Truth.YES, "filed." + id, at);
                }
            }
            return Finding.of(Truth.NO, "filed", "not filed: " + String.join(", ", anyOf));
        }
    }

    /** So much time lies between two points of the timeline. */
    record Elapsed(String from, String to, Duration atMost) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var start = inquiry.facts().timeline().get(from);
            var end = inquiry.facts().timeline().get(to);
            return start == null || end == null
                    ? Truth.UNKNOWN
                    : Truth.of(between(start, end).compareTo(atMost) <= 0);
        }

        private static Duration between(TimePoint start, TimePoint end) {
            return Duration.between(start.earliest(ZoneOffset.UTC), end.earliest(ZoneOffset.UTC));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            var start = inquiry.facts().timeline().get(from);
            var end = inquiry.facts().timeline().get(to);
            if (start == null || end == null) {
                return Finding.unknown("timeline." + (start == null ? from : to));
            }
            var between = between(start, end);
            return Finding.of(
                    truth(inquiry),
                    "timeline." + to,
                    "%d h %02d min after %s".formatted(between.toHours(), between.toMinutesPart(), from));
        }
    }

    /** One of the points of the timeline is known; absence is unknown, since it may still happen. */
    record Known(List<String> anyOf) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            var timeline = inquiry.facts().timeline();
            return anyOf.stream().anyMatch(timeline::containsKey) ? Truth.YES : Truth.UNKNOWN;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            for (var word : anyOf) {
                var at = inquiry.facts().timeline().get(word);
                if (at != null) {
                    return Finding.of(Truth.YES, "timeline." + word, at);
                }
            }
            return Finding.unknown("timeline." + anyOf.getFirst());
        }
    }

    /** Never holds, for the reason given: the rule is an exception or advice, no duty of its own. */
    record Never(String reason) implements CaseLeaf {
        @Override
        public Truth truth(Inquiry inquiry) {
            return Truth.NO;
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(Truth.NO, "rule", reason);
        }
    }

    /** The day whose law counts lies in the span; both ends belong to it. */
    record LawDate(@Nullable LocalDate from, @Nullable LocalDate to) implements CaseLeaf {
        /** The day is that of a start, which may hang on any fact. */
        @Override
        public long facts() {
            return -1;
        }

        @Override
        public Truth truth(Inquiry inquiry) {
            var day = inquiry.lawDate();
            return Truth.of((from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)));
        }

        @Override
        public Finding find(Inquiry inquiry) {
            return Finding.of(truth(inquiry), "law_date", inquiry.lawDate());
        }
    }
}
