package dev.tocsin.notification.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assesses one rule for one recipient. */
final class RuleAssessment {

    private final Rule rule;
    private final Question question;
    private final @Nullable String country;
    private final @Nullable ZoneId zoneWhereOpen;

    RuleAssessment(Rule rule, Question question, @Nullable String country, @Nullable ZoneId zoneWhereOpen) {
        this.rule = rule;
        this.question = question;
        this.country = country;
        this.zoneWhereOpen = zoneWhereOpen;
    }

    /** What is asked: the facts, the book, the instant, and where each fact comes from. */
    record Question(FactSheet facts, RuleBook book, Instant asOf, Map<String, Source> sources) {}

    /** The answer on the duty itself, before it is explained. */
    record Answer(Inquiry inquiry, Finding finding, ClockState clock) {}

    DutyAssessment assess() {
        var answer = answer(question.facts());
        var applies = Applies.of(answer.finding().truth());
        var lateness = lateness(applies, answer.clock());
        var found = rule.told().find(answer.inquiry(), question.book().authorities());
        return new DutyAssessment(
                rule,
                recipient(found),
                applies,
                answer.clock(),
                lateness,
                new Explainer(rule, question, answer, found.missing()).explain(changes(applies)));
    }

    private DutyAssessment.Recipient recipient(Told.Answer found) {
        var told = rule.recipient();
        var lookedUp = rule.told().kind() != null && found.authorities().size() == 1;
        return new DutyAssessment.Recipient(
                told.kind(),
                lookedUp ? found.authorities().getFirst().name() : told.name(),
                country == null ? told.country() : country,
                found.authorities(),
                found.candidates());
    }

    private Answer answer(FactSheet facts) {
        var vocabulary = question.book().vocabulary();
        var today = new Inquiry(facts, vocabulary, LocalDate.EPOCH, country);
        var zone = new ClockReading(rule, today, question.book(), zoneWhereOpen).zone();
        var asOfDay = question.asOf().atZone(zone).toLocalDate();
        var first = new Inquiry(facts, vocabulary, asOfDay, country);
        var started = new ClockReading(rule, first, question.book(), zoneWhereOpen).started();
        var lawDate = started.isEmpty() ? asOfDay : started.getFirst().at().day(zone);
        var inquiry = new Inquiry(facts, vocabulary, lawDate, country);
        var clock = new ClockReading(rule, inquiry, question.book(), zoneWhereOpen).read();
        if (!rule.isInForce(lawDate)) {
            return new Answer(inquiry, Finding.of(Truth.NO, "law_date", notInForce(lawDate)), clock);
        }
        return new Answer(inquiry, rule.applies().find(inquiry), clock);
    }

    private String notInForce(LocalDate lawDate) {
        var head = rule.head();
        if (head.effectiveFrom() == null) {
            return "this wording has no date in force";
        }
        var to = head.effectiveTo() == null ? "" : " to " + head.effectiveTo();
        return "this wording is in force from %s%s, not on %s".formatted(head.effectiveFrom(), to, lawDate);
    }

    private DutyAssessment.@Nullable Lateness lateness(Applies applies, ClockState clock) {
        var due = clock.dueAt();
        if (due == null || applies == Applies.NOT_OWED) {
            return null;
        }
        var zone = ZoneId.of(clock.zone());
        Instant metAt = rule.metBy().stream()
                .map(id -> question.facts().filed().get(id))
                .filter(at -> at != null)
                .map(at -> at.earliest(zone))
                .min(Instant::compareTo)
                .orElse(null);
        var margin = Duration.between(metAt == null ? question.asOf() : metAt, due);
        return new DutyAssessment.Lateness(metAt, margin, margin.isNegative());
    }

    /** Tries the facts next to the present ones and keeps those that turn the answer or move the date. */
    private List<Explanation.Change> changes(Applies applies) {
        var answer = answer(question.facts());
        var found = new LinkedHashMap<String, Explanation.Change>();
        for (var alternative : rule.applies().alternatives(answer.inquiry())) {
            var other = Applies.of(answer(alternative.facts()).finding().truth());
            if (other != applies) {
                var key = alternative.path() + "=" + alternative.words();
                found.putIfAbsent(key, new Explanation.Change(alternative.path(), alternative.words(), becomes(other)));
            }
        }
        var changes = new ArrayList<>(found.values());
        if (applies != Applies.NOT_OWED && answer.clock().kind() != ClockState.Kind.NO_FIXED_PERIOD) {
            changes.addAll(moves(answer));
        }
        return changes;
    }

    private List<Explanation.Change> moves(Answer answer) {
        var paths = new LinkedHashSet<>(
                answer.clock().startPath() == null
                        ? answer.clock().waitingFor()
                        : List.of(answer.clock().startPath()));
        var started = answer.clock().kind() == ClockState.Kind.DATED;
        return paths.stream()
                .map(path -> new Explanation.Change(
                        path,
                        started ? "another time" : "a time",
                        started ? "the deadline moves with it" : "the clock starts"))
                .toList();
    }

    private static String becomes(Applies applies) {
        return switch (applies) {
            case OWED -> "the duty would be owed";
            case NOT_OWED -> "the duty would not be owed";
            case POSSIBLE -> "the duty would be open";
        };
    }
}
