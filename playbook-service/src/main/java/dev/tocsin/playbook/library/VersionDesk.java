package dev.tocsin.playbook.library;

import dev.tocsin.playbook.cacao.PlaybookDiff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of a playbook side by side. */
@ApplicationScoped
class VersionDesk {
    private final Library library;
    private final Editions editions;

    VersionDesk(Library library, Editions editions) {
        this.library = library;
        this.editions = editions;
    }

    /** All versions, the latest first. */
    @Transactional
    List<PlaybookDiffView.Version> versions(String playbookId) {
        library.require(playbookId, null);
        return editions.all(playbookId).stream()
                .map(PlaybookDiffView.Version::of)
                .toList();
    }

    /** What differs; without a version to compare with, the latest is taken, and without one to compare, the one before it. */
    @Transactional
    PlaybookDiffView diff(String playbookId, @Nullable Integer from, @Nullable Integer to) {
        EditionRow after = library.require(playbookId, to);
        EditionRow before = library.require(playbookId, from == null ? Math.max(1, after.number() - 1) : from);
        return PlaybookDiffView.of(
                before,
                after,
                PlaybookDiff.between(Documents.parsed(before.document()), Documents.parsed(after.document())));
    }
}
