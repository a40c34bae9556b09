package dev.tocsin.notification.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a rule's clock against the facts: finds the start, counts each limb, takes the earliest end. */
final class ClockReading {

    private static final String TIMELINE = "timeline.";

    private final Rule rule;
    private final Inquiry inquiry;
    private final RuleBook book;
    private final ZoneId zone;
    private Set<String> missing = Set.of();

    ClockReading(Rule rule, Inquiry inquiry, RuleBook book, @Nullable ZoneId zoneWhereOpen) {
        this.rule = rule;
        this.inquiry = inquiry;
        this.book = book;
        var zoning = rule.clock().zone();
        this.zone = zoneWhereOpen != null && zoning.isOpen() ? zoneWhereOpen : book.zone(zoning, inquiry);
    }

    private ClockReading(ClockReading before, Inquiry inquiry) {
        this.rule = before.rule;
        this.inquiry = inquiry;
        this.book = before.book;
        this.zone = before.zone;
    }

    /** Returns the reading on the day whose law counts. */
    ClockReading on(LocalDate lawDate) {
        return lawDate.equals(inquiry.lawDate()) ? this : new ClockReading(this, inquiry.on(lawDate));
    }

    Inquiry inquiry() {
        return inquiry;
    }

    /** A limb whose start is known. */
    record Started(Limb limb, String path, TimePoint at) {}

    /** A counted limb. */
    private record Ended(Started started, Sum.Counted counted) {}

    ZoneId zone() {
        return zone;
    }

    ClockState read() {
        var started = started();
        if (!hasNumber()) {
            var kind = waitsForFiling(started) ? ClockState.Kind.NOT_STARTED : ClockState.Kind.NO_FIXED_PERIOD;
            return state(kind, started.isEmpty() ? null : started.getFirst(), null);
        }
        var ends = ends(started);
        return ends.isEmpty()
                ? state(ClockState.Kind.NOT_STARTED, null, null)
                : state(ClockState.Kind.DATED, ends.getFirst().started(), earliest(ends));
    }

    /** Returns the ends of all periods that run, the earliest first. */
    private List<Ended> ends(List<Started> started) {
        var ends = new ArrayList<Ended>();
        for (var each : started) {
            if (period(each.limb()) >= 0) {
                ends.add(new Ended(each, count(each)));
            }
        }
        if (ends.size() > 1) {
            ends.sort(Comparator.comparing(each -> each.counted().due()));
        }
        return ends;
    }

    /** Returns the first end; its lines name the later ones. */
    private Sum.Counted earliest(List<Ended> ends) {
        var first = ends.getFirst().counted();
        if (ends.size() == 1) {
            return first;
        }
        var lines = new ArrayList<>(first.lines());
        for (var later : ends.subList(1, ends.size())) {
            var limb = later.started().limb();
            var words = limb.terms().date() == null ? SumLines.words(period(limb), limb.counting()) : Sum.period(limb);
            lines.add(new Line(
                    "  other limit",
                    TimePoint.words(later.counted().due(), zone),
                    words + " from: " + Awaited.label(later.started().path()) + "; the earliest limit counts"));
        }
        return new Sum.Counted(first.due(), first.elapsed(), lines);
    }

    private boolean hasNumber() {
        for (var limb : rule.clock().limbs()) {
            if (period(limb) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A later stage has not begun before an earlier one is filed, number or not. */
    private boolean waitsForFiling(List<Started> started) {
        var limbs = rule.clock().limbs();
        return started.isEmpty()
                && !limbs.isEmpty()
                && limbs.stream().allMatch(limb -> limb.start() instanceof Start.Filing);
    }

    /** Returns the limbs whose start is known, in the rule's order. */
    List<Started> started() {
        var found = new ArrayList<Started>();
        for (var limb : rule.clock().limbs()) {
            var start = start(limb);
            if (start != null) {
                found.add(start);
            }
        }
        return found;
    }

    /** Returns the start of the limb, if it is known. */
    @Nullable
    Started start(Limb limb) {
        return switch (limb.start()) {
            case Start.Words words -> word(limb, words);
            case Start.Filing filing -> filing(limb, filing);
            case Start.EndOf end -> endOf(limb, end);
        };
    }

    private @Nullable Started word(Limb limb, Start.Words words) {
        var timeline = inquiry.facts().timeline();
        var lacking = false;
        Started chosen = null;
        for (var word : words.words()) {
            if (counts(word)) {
                var known = started(limb, word.path(), timeline.get(word.id()));
                lacking |= known == null;
                if (known != null && (chosen == null || isBetter(known, chosen, words.pick()))) {
                    chosen = known;
                }
            }
        }
        return lacking && words.pick() == Start.Pick.LATEST ? null : chosen;
    }

    private boolean isBetter(Started next, Started before, Start.Pick pick) {
        return switch (pick) {
            case FIRST_KNOWN -> false;
            case EARLIEST -> next.at().earliest(zone).isBefore(before.at().earliest(zone));
            case LATEST -> next.at().earliest(zone).isAfter(before.at().earliest(zone));
        };
    }

    private static @Nullable Started started(Limb limb, String path, @Nullable TimePoint at) {
        return at == null ? null : new Started(limb, path, at);
    }

    private boolean counts(Start.Word word) {
        var when = word.when();
        if (when == null || inquiry.facts().timeline().get(word.id()) == null) {
            return true;
        }
        return truth(when) != Truth.NO;
    }

    private @Nullable Started filing(Limb limb, Start.Filing filing) {
        var order = Comparator.comparing((Started each) -> each.at().earliest(zone));
        return filing.rules().stream()
                .map(id -> started(limb, "filed." + id, inquiry.facts().filed().get(id)))
                .filter(Objects::nonNull)
                .min(filing.latest() ? order.reversed() : order)
                .orElse(null);
    }

    private @Nullable Started endOf(Limb limb, Start.EndOf end) {
        var other = new ClockReading(book.require(end.rule()), inquiry, book, zone).read();
        var due = other.dueAt();
        return due == null ? null : new Started(limb, "due." + end.rule(), new TimePoint.Moment(due));
    }

    Sum.Counted count(Started started) {
        var limb = started.limb();
        var barred = limb.terms().noRelief();
        var setting = new Sum.Setting(zone, calendar(), book.calendars(), barred != null && truth(barred) != Truth.NO);
        var plain = Sum.count(limb, period(limb), started.at(), setting);
        var extension = limb.terms().extension();
        var asked = extension == null ? null : inquiry.facts().timeline().get(extension.word());
        if (extension == null || asked == null || asked.earliest(zone).isAfter(plain.due())) {
            return plain;
        }
        var longer = Sum.count(limb, period(limb) + extension.period(), started.at(), setting);
        var lines = new ArrayList<>(longer.lines());
        lines.add(new Line("  extended", asked.words(zone), extension.period() + " more, asked for in time"));
        return new Sum.Counted(longer.due(), longer.elapsed(), lines);
    }

    /** Returns the length of the limb: the shortest that a not yet known condition may give. */
    private int period(Limb limb) {
        int shortest = Integer.MAX_VALUE;
        for (var variant : limb.terms().variants()) {
            var truth = truth(variant.when());
            if (truth == Truth.YES) {
                return shorter(shortest, variant.period());
            }
            if (truth == Truth.UNKNOWN && variant.period() >= 0) {
                shortest = Math.min(shortest, variant.period());
            }
        }
        return shorter(shortest, limb.period());
    }

    private static int shorter(int open, int certain) {
        if (open == Integer.MAX_VALUE) {
            return certain;
        }
        return certain < 0 ? open : Math.min(open, certain);
    }

    /** Returns whether the condition holds, keeping what is missing to know it. */
    Truth truth(Condition condition) {
        var truth = condition.truth(inquiry);
        if (truth == Truth.UNKNOWN) {
            var all = new LinkedHashSet<>(missing);
            all.addAll(condition.find(inquiry).missing());
            missing = all;
        }
        return truth;
    }

    String calendar() {
        var zoning = rule.clock().calendar();
        if (zoning == null) {
            return "";
        }
        for (var place : zoning.places()) {
            var code = place.only(inquiry);
            if (code != null && book.calendars().knows(code.toLowerCase(Locale.ROOT))) {
                return code.toLowerCase(Locale.ROOT);
            }
        }
        return zoning.fixed();
    }

    private ClockState state(ClockState.Kind kind, @Nullable Started started, Sum.@Nullable Counted counted) {
        var lines = new ArrayList<Line>(counted == null ? List.of() : counted.lines());
        Instant due = counted == null ? null : new DelayReading(rule, this, book).end(counted.due(), lines);
        var precedence = new BarReading(rule, this, book).read(lines);
        return new ClockState(
                kind,
                started == null ? null : started.path(),
                started == null ? null : started.at(),
                due,
                counted == null ? null : counted.elapsed(),
                zone,
                kind == ClockState.Kind.NOT_STARTED ? unknownStarts() : List.of(),
                List.copyOf(missing),
                precedence,
                lines);
    }

    private List<String> unknownStarts() {
        var timeline = inquiry.facts().timeline();
        var unknown = new ArrayList<String>();
        for (var path : rule.startPaths()) {
            if (!path.startsWith(TIMELINE) || !timeline.containsKey(path.substring(TIMELINE.length()))) {
                unknown.add(path);
            }
        }
        return unknown;
    }
}
