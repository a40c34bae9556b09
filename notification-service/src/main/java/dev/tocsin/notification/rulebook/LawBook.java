package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBook;
import dev.tocsin.notification.law.RuleBookReader;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The rule book that ships with the service, compiled once at start; a book that does not compile keeps the service down. */
@Singleton
@Startup
public class LawBook {

    private final RuleBook book;
    private final RuleBookReader reader;

    LawBook() {
        var calendars = new HolidayCalendars();
        this.book = LawLibrary.load(calendars);
        this.reader = LawLibrary.reader(calendars);
    }

    /** Returns the laws. */
    public RuleBook book() {
        return book;
    }

    /** Returns a reader for single rules on the same words, calendars and zones. */
    public RuleBookReader reader() {
        return reader;
    }
}
