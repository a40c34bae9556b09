package dev.tocsin.notification.rulebook;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a rule: of the book, or of a pack.
 *
 * @param pack name and version of the pack; absent for the book that ships with the service
 * @param state in_force, replaced (by a pack in force), retired (by a pack in force) or offered (by a pack that is not in force)
 * @param because why a pack retires it
 * @param changes what differs from the wording before in this list; empty for the first
 */
record RuleVersionView(
        String id,
        @Nullable String pack,
        String state,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String confidence,
        @Nullable LocalDate checkedOn,
        @Nullable String because,
        List<Change> changes) {

    /** One place in which two wordings differ: its JSON pointer, and what stands there, as JSON. */
    record Change(
            String pointer, @Nullable String from, @Nullable String to) {}
}
