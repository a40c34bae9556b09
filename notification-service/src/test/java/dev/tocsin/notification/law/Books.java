package dev.tocsin.notification.law;

import dev.tocsin.notification.calendar.HolidayCalendars;
import org.jspecify.annotations.NullMarked;

/** The book that ships with the service, compiled once for all tests. */
@NullMarked
final class Books {

    static final RuleBook SHIPPED = LawLibrary.load(new HolidayCalendars());

    private Books() {}
}
