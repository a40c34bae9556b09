package dev.tocsin.notification.duty;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tocsin.notification.assessment.FactDifference;
import dev.tocsin.notification.casefeed.Case;
import dev.tocsin.notification.casefeed.CaseFact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the facts that differ between two states of an incident, and says which of them moved a duty. */
final class FactChanges {

    private static final int MOST = 5;

    private FactChanges() {}

    /** Returns every leaf of the fact sheet that differs, by path. */
    static List<FactChange> between(@Nullable Case before, Case now) {
        var old = before == null ? MissingNode.getInstance() : before.factSheet();
        return FactDifference.between(old, now.factSheet()).stream()
                .map(difference -> change(difference, now))
                .toList();
    }

    private static FactChange change(FactDifference difference, Case now) {
        var fact = fact(now, difference.path());
        return new FactChange(
                difference.path(),
                difference.from(),
                difference.to(),
                fact.map(CaseFact::factId).orElse(null),
                fact.map(CaseFact::recordedBy).orElse(now.change().by()));
    }

    /** Returns the changes of facts at these paths, parts and wholes included. */
    static List<FactChange> touching(List<FactChange> changes, Collection<String> paths) {
        return changes.stream()
                .filter(change -> paths.stream().anyMatch(change::touches))
                .toList();
    }

    static String words(List<FactChange> changes) {
        var words = changes.stream().limit(MOST).map(FactChange::words).collect(Collectors.joining("; "));
        return changes.size() > MOST ? words + "; and " + (changes.size() - MOST) + " more facts" : words;
    }

    private static Optional<CaseFact> fact(Case now, String path) {
        return now.facts().stream()
                .filter(fact -> path.equals(fact.path()) || path.startsWith(fact.path() + "."))
                .findFirst();
    }
}
