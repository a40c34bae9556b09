package dev.tocsin.notification.duty;

import dev.tocsin.notification.assessment.MissingView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a duty's state rests on: the paths of the facts that counted, and those missing with their questions; one a line. */
@Embeddable
record Grounds(
        @Column(nullable = false) String paths,
        @Column(nullable = false) String missing) {

    private static final String GAP = "\t";

    static Grounds of(Collection<String> paths, List<MissingView> missing) {
        return new Grounds(
                String.join("\n", paths),
                missing.stream()
                        .map(each -> String.join(GAP, each.path(), each.decides(), each.question()))
                        .collect(Collectors.joining("\n")));
    }

    Set<String> pathSet() {
        return paths.lines().collect(Collectors.toSet());
    }

    List<MissingView> missingList() {
        return missing.lines()
                .map(line -> line.split(GAP, 3))
                .filter(parts -> parts.length == 3)
                .map(parts -> new MissingView(parts[0], parts[2], parts[1]))
                .toList();
    }
}
