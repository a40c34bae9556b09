package dev.tocsin.notification.backtest;

import dev.tocsin.notification.law.Applies;
import dev.tocsin.notification.law.Assessment;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.TimePoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the facts of cases to the engine, as if it had been asked at the time. */
final class Replay {

    private final RuleBook book;
    private final Instant today;

    Replay(RuleBook book, Instant today) {
        this.book = book;
        this.today = today;
    }

    /** Returns what is said of one duty of the case; refuses a rule that the book does not hold. */
    Verdict verdict(BreachCase of, ExpectedDuty duty) {
        var facts = facts(of);
        var rule = book.rule(duty.rule())
                .orElseThrow(() -> new IllegalArgumentException("The book holds no rule " + duty.rule()));
        var filed = facts.filed().get(rule.id());
        var noticed = filed == null ? duty.actual() : filed;
        var asked = new Assessment.Asked(rule, duty.country(), of.zone(duty));
        return verdict(facts, of.asOf(duty, today), asked, new Notice(noticed, duty.lateDecided()));
    }

    /** Returns what is said of the duties of the case that it does not list and that would be owed. */
    List<Verdict> othersOwed(BreachCase of) {
        var facts = facts(of);
        var asOf = of.asOf() == null ? today : of.asOf();
        var listed = new HashSet<String>();
        of.duties().forEach(duty -> listed.add(duty.rule()));
        var owed = new ArrayList<Verdict>();
        for (var duty : Assessment.assess(facts, book, asOf)) {
            var rule = duty.rule();
            if (duty.applies() == Applies.OWED && !listed.contains(rule.id())) {
                var country = rule.recipient().fanOut().isEmpty()
                        ? null
                        : duty.recipient().country();
                var asked = new Assessment.Asked(rule, country, of.zone());
                owed.add(verdict(facts, asOf, asked, new Notice(filed(facts, rule.metBy(), of.zone()), false)));
            }
        }
        return owed;
    }

    /** Returns the faults of the case's facts and duties, each with its place. */
    List<String> faults(BreachCase of) {
        var faults = new ArrayList<String>();
        new FactSheetReader(book.vocabulary(), _ -> true)
                .read(of.facts(), "/facts")
                .faults()
                .forEach(fault -> faults.add(fault.pointer() + " " + fault.message()));
        for (int index = 0; index < of.duties().size(); index++) {
            var rule = of.duties().get(index).rule();
            if (book.rule(rule).isEmpty()) {
                faults.add("/expected_duties/%d/rule the book holds no rule %s".formatted(index, rule));
            }
        }
        return faults;
    }

    private FactSheet facts(BreachCase of) {
        return new FactSheetReader(book.vocabulary(), _ -> true)
                .read(of.facts(), "/facts")
                .sheet();
    }

    private Verdict verdict(FactSheet facts, Instant asOf, Assessment.Asked asked, Notice notice) {
        var careful = Assessment.assess(facts, book, asOf, asked);
        var zone = ZoneId.of(careful.clock().zone());
        var latest = Assessment.assess(facts.atLatest(zone), book, asOf, asked);
        return new Verdict(careful, latest, notice.at(), notice.lateDecided());
    }

    private static @Nullable TimePoint filed(FactSheet facts, List<String> rules, @Nullable ZoneId zone) {
        var place = zone == null ? ZoneId.of("UTC") : zone;
        TimePoint first = null;
        for (var rule : rules) {
            var at = facts.filed().get(rule);
            if (at != null && (first == null || at.earliest(place).isBefore(first.earliest(place)))) {
                first = at;
            }
        }
        return first;
    }

    /** The real notice, and whether an authority or a court held it late where the law gives no number. */
    private record Notice(@Nullable TimePoint at, boolean lateDecided) {}
}
