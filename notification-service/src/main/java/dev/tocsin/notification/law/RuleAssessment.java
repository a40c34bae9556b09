package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assesses one rule for one recipient. */
final class RuleAssessment {

    private final Rule rule;
    private final Question question;
    private final @Nullable String country;
    private final @Nullable ZoneId zoneWhereOpen;
    private @Nullable ClockReading reading;

    RuleAssessment(Rule rule, Question question, @Nullable String country, @Nullable ZoneId zoneWhereOpen) {
        this.rule = rule;
        this.question = question;
        this.country = country;
        this.zoneWhereOpen = zoneWhereOpen;
    }

    /** What is asked: the facts, the book, the instant, and where each fact comes from. */
    record Question(Inquiry facts, RuleBook book, Instant asOf, Provenance provenance, LocalDate earliest) {

        Question(FactSheet facts, RuleBook book, Instant asOf, Map<String, Source> sources) {
            this(
                    new Inquiry(facts, book.vocabulary(), LocalDate.EPOCH, null),
                    book,
                    asOf,
                    new Provenance(sources),
                    earliest(facts, asOf));
        }

        /** Returns a day before every day, in whatever zone, on which a clock can start. */
        private static LocalDate earliest(FactSheet facts, Instant asOf) {
            var first = asOf;
            for (var times : List.of(facts.timeline(), facts.filed())) {
                for (var time : times.values()) {
                    var at = time.earliest(ZoneOffset.UTC);
                    first = at.isBefore(first) ? at : first;
                }
            }
            return LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(2);
        }
    }

    /** The answer on the duty itself, before it is explained. */
    record Answer(Inquiry inquiry, Finding finding, ClockState clock) {}

    Rule rule() {
        return rule;
    }

    /** Says whether the duty is owed; most rules are settled by their first conditions, without a look at their clock. */
    Applies applies() {
        if (!rule.asksForLawDate()) {
            var truth = rule.applies().truth(question.facts().to(rule, country));
            if (truth == Truth.NO || rule.isInForceFrom(question.earliest())) {
                return Applies.of(truth);
            }
        }
        return Applies.of(truth(reading().inquiry()));
    }

    private Truth truth(Inquiry inquiry) {
        return rule.isInForce(inquiry.lawDate()) ? rule.applies().truth(inquiry) : Truth.NO;
    }

    private ClockReading reading() {
        var known = reading;
        if (known == null) {
            known = reading(question.facts().to(rule, country));
            reading = known;
        }
        return known;
    }

    /** Reads the clock on the day whose law counts: the local day of the start, else of the question. */
    private ClockReading reading(Inquiry undated) {
        var plain = new ClockReading(rule, undated, question.book(), zoneWhereOpen);
        var today = plain.on(question.asOf().atZone(plain.zone()).toLocalDate());
        var started = today.started();
        return started.isEmpty() ? today : today.on(started.getFirst().at().day(plain.zone()));
    }

    Answer answer(ClockState clock) {
        var inquiry = reading().inquiry();
        var lawDate = inquiry.lawDate();
        var finding = rule.isInForce(lawDate)
                ? rule.applies().find(inquiry)
                : Finding.of(Truth.NO, "law_date", notInForce(lawDate));
        return new Answer(inquiry, finding, clock);
    }

    ClockState clock() {
        return reading().read();
    }

    Explanation explanation(Answer answer) {
        return explainer(answer).explain(changes(answer));
    }

    List<Explanation.Missing> missing(Answer answer) {
        return explainer(answer).missing();
    }

    /** Whom to tell is asked only of a duty that is owed. */
    private Explainer explainer(Answer answer) {
        var missing = answer.finding().truth() == Truth.YES
                ? rule.told()
                        .find(answer.inquiry(), question.book().authorities())
                        .missing()
                : null;
        return new Explainer(rule, question, answer, missing);
    }

    DutyAssessment.Recipient recipient() {
        var found = rule.told()
                .find(question.facts().to(rule, country), question.book().authorities());
        var told = rule.recipient();
        var lookedUp = rule.told().kind() != null && found.authorities().size() == 1;
        return new DutyAssessment.Recipient(
                told.kind(),
                lookedUp ? found.authorities().getFirst().name() : told.name(),
                country(),
                found.authorities(),
                found.candidates());
    }

    /** Returns the country of the recipient: that asked about where the rule fans out, else the one that the rule names. */
    @Nullable
    String country() {
        return country == null ? rule.recipient().country() : country;
    }

    private String notInForce(LocalDate lawDate) {
        var head = rule.head();
        if (head.effectiveFrom() == null) {
            return "this wording has no date in force";
        }
        var to = head.effectiveTo() == null ? "" : " to " + head.effectiveTo();
        return "this wording is in force from %s%s, not on %s".formatted(head.effectiveFrom(), to, lawDate);
    }

    DutyAssessment.@Nullable Lateness lateness(Applies applies, ClockState clock) {
        var due = clock.dueAt();
        if (due == null || applies == Applies.NOT_OWED) {
            return null;
        }
        var filed = question.facts().facts().filed();
        Instant metAt = rule.metBy().stream()
                .map(filed::get)
                .filter(at -> at != null)
                .map(at -> at.earliest(clock.where()))
                .min(Instant::compareTo)
                .orElse(null);
        var margin = Duration.between(metAt == null ? question.asOf() : metAt, due);
        return new DutyAssessment.Lateness(metAt, margin, margin.isNegative());
    }

    /** Tries the facts next to the present ones and keeps those that turn the answer or move the date. */
    private List<Explanation.Change> changes(Answer answer) {
        var applies = Applies.of(answer.finding().truth());
        var changes = new ArrayList<Explanation.Change>();
        rule.applies().turning(answer.inquiry(), alternative -> {
            var other = Applies.of(truthOn(alternative.facts(), answer.inquiry()));
            if (other != applies && !isNamed(alternative, changes)) {
                changes.add(new Explanation.Change(alternative.path(), alternative.words(), becomes(other)));
            }
        });
        if (applies != Applies.NOT_OWED && answer.clock().kind() != ClockState.Kind.NO_FIXED_PERIOD) {
            changes.addAll(moves(answer));
        }
        return changes;
    }

    private static boolean isNamed(Condition.Alternative alternative, List<Explanation.Change> changes) {
        for (var change : changes) {
            if (change.path().equals(alternative.path()) && change.value().equals(alternative.words())) {
                return true;
            }
        }
        return false;
    }

    /** Alternatives leave the timeline and the places alone, so that only a start with a condition can move the day. */
    private Truth truthOn(FactSheet facts, Inquiry inquiry) {
        if (rule.startsOnCondition()) {
            return truth(reading(question.facts().with(facts).to(rule, country)).inquiry());
        }
        return truth(inquiry.with(facts));
    }

    private List<Explanation.Change> moves(Answer answer) {
        var clock = answer.clock();
        var started = clock.kind() == ClockState.Kind.DATED;
        var moves = new ArrayList<Explanation.Change>();
        for (var path : clock.startPath() == null ? clock.waitingFor() : List.of(clock.startPath())) {
            moves.add(new Explanation.Change(
                    path,
                    started ? "another time" : "a time",
                    started ? "the deadline moves with it" : "the clock starts"));
        }
        return moves;
    }

    private static String becomes(Applies applies) {
        return switch (applies) {
            case OWED -> "the duty would be owed";
            case NOT_OWED -> "the duty would not be owed";
            case POSSIBLE -> "the duty would be open";
        };
    }
}
