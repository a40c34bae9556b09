package dev.tocsin.playbook.run;

import dev.tocsin.playbook.cacao.DutyExtension;
import dev.tocsin.playbook.duty.LegalClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What becomes of a step that waits for a duty, as the duties stand. */
sealed interface DutyVerdict {
    /** It goes on. */
    record GoOn(String because) implements DutyVerdict {}

    /** It is looked at again then, if nothing changes before. */
    record LookAgain(Instant at) implements DutyVerdict {}

    /** It waits for news. */
    record Wait() implements DutyVerdict {}

    static DutyVerdict of(DutyExtension terms, List<LegalClock> duties, Instant now) {
        List<LegalClock> meant = duties.stream()
                .filter(duty -> terms.means(duty.rule(), duty.jurisdiction(), duty.phase()))
                .filter(duty -> terms.rule() != null || !duty.isRecommended())
                .toList();
        if (meant.isEmpty()) {
            return new Wait();
        }
        List<LegalClock> open = meant.stream().filter(LegalClock::isOpen).toList();
        if (open.isEmpty()) {
            return new GoOn(meant.stream().anyMatch(LegalClock::isMet) ? "the duty is met" : "no such duty is owed");
        }
        Stream<Instant> dues = open.stream().map(LegalClock::dueAt).filter(Objects::nonNull);
        return terms.until() == DutyExtension.Until.MET
                ? new Wait()
                : dues.min(Instant::compareTo)
                        .map(due -> before(due, due.minus(terms.before()), now))
                        .orElseGet(Wait::new);
    }

    private static DutyVerdict before(Instant due, Instant at, Instant now) {
        return now.isBefore(at) ? new LookAgain(at) : new GoOn("the duty is due at " + due);
    }
}
