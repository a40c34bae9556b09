package dev.tocsin.notification.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.kit.problem.CommonProblem;
import dev.tocsin.kit.problem.Fault;
import dev.tocsin.kit.problem.Problem;
import dev.tocsin.notification.NotificationProblem;
import dev.tocsin.notification.law.FactSheet;
import dev.tocsin.notification.law.FactSheetReader;
import dev.tocsin.notification.law.Rule;
import dev.tocsin.notification.law.RuleBook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a what-if question against the book, whole: every part that is not understood is named, and none is left out. */
final class Understanding {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final RuleBook book;
    private final FactSheetReader reader;
    private final List<Fault> ofFacts = new ArrayList<>();
    private final List<Fault> ofQuestion = new ArrayList<>();

    Understanding(RuleBook book) {
        this.book = book;
        this.reader = new FactSheetReader(book.vocabulary(), id -> book.rule(id).isPresent());
    }

    FactSheet sheet(JsonNode facts, String pointer) {
        var reading = reader.read(facts, pointer);
        reading.faults().forEach(fault -> ofFacts.add(new Fault(fault.pointer(), fault.message())));
        return reading.sheet();
    }

    void asOf(@Nullable Instant asOf) {
        if (asOf == null) {
            return;
        }
        var first = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
        var last = first.atZone(ZoneOffset.UTC).withYear(LAST_YEAR + 1).toInstant();
        if (asOf.isBefore(first) || !asOf.isBefore(last)) {
            ofQuestion.add(new Fault("/as_of", "the year must lie between %d and %d".formatted(FIRST_YEAR, LAST_YEAR)));
        }
    }

    /** Returns which rules are asked about: all where nothing is named. */
    Predicate<Rule> asked(@Nullable List<String> rules, @Nullable List<String> jurisdictions) {
        var ids = known(rules, id -> book.rule(id).isPresent(), "/rules", "unknown rule");
        var places = new HashSet<String>();
        book.rules().forEach(rule -> places.add(rule.head().jurisdiction()));
        var asked = known(jurisdictions, places::contains, "/jurisdictions", "no rule is of this jurisdiction");
        return rule -> (ids == null || ids.contains(rule.id()))
                && (asked == null || asked.contains(rule.head().jurisdiction()));
    }

    private @Nullable Set<String> known(
            @Nullable List<String> words, Predicate<String> known, String pointer, String otherwise) {
        if (words == null) {
            return null;
        }
        for (int index = 0; index < words.size(); index++) {
            if (!known.test(words.get(index))) {
                ofQuestion.add(new Fault(pointer + "/" + index, otherwise));
            }
        }
        return new HashSet<>(words);
    }

    /** Refuses the question where some part of it was not understood. */
    void require() {
        if (ofFacts.isEmpty() && ofQuestion.isEmpty()) {
            return;
        }
        var problem = ofFacts.isEmpty()
                ? new Problem(CommonProblem.REQUEST_INVALID, "Some parts of the question are not understood")
                : new Problem(NotificationProblem.FACTS_FAULTY, "Some parts of the fact sheet are not understood");
        ofQuestion.addAll(ofFacts);
        throw problem.withErrors(ofQuestion);
    }
}
