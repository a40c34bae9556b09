package dev.tocsin.notification.law;

import java.time.LocalDate;
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
        var undated = new Inquiry(sheet.facts(), Books.SHIPPED.vocabulary(), LocalDate.EPOCH, null);
        var reading = new ClockReading(rule, undated, Books.SHIPPED, null);
        var asked = sheet.asOf().atZone(reading.zone()).toLocalDate();
        var started = reading.on(asked).started();
        return started.isEmpty() ? asked : started.getFirst().at().day(reading.zone());
    }
}
