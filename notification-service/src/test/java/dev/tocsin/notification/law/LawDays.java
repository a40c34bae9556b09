package dev.tocsin.notification.law;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** On which day's law a rule is read: that of the clock's start, else that of the question. */
@NullMarked
final class LawDays {

    private LawDays() {}

    /** Says whether the law is another one for the rule on the second sheet. */
    static boolean differ(Rule rule, DrawnSheet one, DrawnSheet other) {
        var first = day(rule, one);
        var second = day(rule, other);
        var from = first.isBefore(second) ? first : second;
        var to = first.isBefore(second) ? second : first;
        return Stream.concat(Stream.of(rule), chained(rule))
                .flatMap(each -> Conditions.turns(each).stream())
                .anyMatch(turn -> turn.isAfter(from) && !turn.isAfter(to));
    }

    private static Stream<Rule> chained(Rule rule) {
        return rule.startPaths().stream()
                .filter(path -> path.startsWith("due."))
                .map(path -> Books.SHIPPED.require(path.substring("due.".length())));
    }

    private static LocalDate day(Rule rule, DrawnSheet sheet) {
        var words = Books.SHIPPED.vocabulary();
        var zone = zone(rule, new Inquiry(sheet.facts(), words, LocalDate.EPOCH, null));
        var asked = new Inquiry(sheet.facts(), words, sheet.asOf().atZone(zone).toLocalDate(), null);
        var started = new ClockReading(rule, asked, Books.SHIPPED, null).started();
        return started.isEmpty() ? asked.lawDate() : started.getFirst().at().day(zone);
    }

    private static ZoneId zone(Rule rule, Inquiry inquiry) {
        return new ClockReading(rule, inquiry, Books.SHIPPED, null).zone();
    }
}
