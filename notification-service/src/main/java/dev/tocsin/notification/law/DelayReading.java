package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a request of law enforcement to wait moves the end of a period. */
final class DelayReading {

    private static final String DELAY = "> delay";
    private static final String DELAY_NOTE = "end of the delay law enforcement asked for";

    private final Rule rule;
    private final ClockReading clock;
    private final RuleBook book;
    private final ZoneId zone;

    DelayReading(Rule rule, ClockReading clock, RuleBook book) {
        this.rule = rule;
        this.clock = clock;
        this.book = book;
        this.zone = clock.zone();
    }

    /** Returns the end that a delay asked for by law enforcement moves, in writing or, failing that, orally. */
    Instant end(Instant plain, List<Line> lines) {
        var steps = new ArrayList<Line>();
        var delayed = delayEnd(steps);
        if (delayed == null || !delayed.isAfter(plain)) {
            return plain;
        }
        lines.add(new Line("  without delay", TimePoint.words(plain, zone), "the end had nobody asked to wait"));
        lines.addAll(steps);
        return delayed;
    }

    private @Nullable Instant delayEnd(List<Line> steps) {
        var written = clock.inquiry().facts().delays().lawEnforcementUntil();
        if (written == null) {
            return oralDelayEnd(steps);
        }
        var after = rule.clock().afterDelay();
        if (after == null) {
            var until = written.latest(zone);
            steps.add(new Line(DELAY, TimePoint.words(until, zone), DELAY_NOTE));
            return rule.clock().lawEnforcementMovesEnd() ? until : null;
        }
        var counted = Sum.count(
                after, after.period(), written, new Sum.Setting(zone, clock.calendar(), book.calendars(), false));
        steps.add(new Line(DELAY, written.words(zone), DELAY_NOTE));
        steps.addAll(counted.lines());
        return counted.due();
    }

    private @Nullable Instant oralDelayEnd(List<Line> steps) {
        var limb = rule.clock().oralDelay();
        var asked = limb == null ? null : clock.start(limb);
        if (asked == null) {
            return null;
        }
        var counted = clock.count(asked);
        steps.add(new Line("> oral request", asked.at().words(zone), "law enforcement asked to wait, not in writing"));
        steps.addAll(counted.lines());
        return counted.due();
    }
}
