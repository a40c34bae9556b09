package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Authority;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An authority of the book: where and how it is told, and how sure that is. */
record AuthorityView(
        String id,
        String country,
        String kind,
        String name,
        @Nullable String localName,
        @Nullable String shortName,
        @Nullable String competence,
        String zone,
        String channel,
        List<String> languages,
        @Nullable String website,
        String confidence,
        LocalDate checkedOn,
        List<String> sources) {

    static AuthorityView of(Authority authority) {
        return new AuthorityView(
                authority.id(),
                authority.place(),
                authority.kind(),
                authority.name(),
                authority.localName(),
                authority.shortName(),
                authority.competence(),
                authority.zone(),
                authority.channel(),
                authority.languages(),
                authority.website(),
                authority.confidence(),
                authority.checkedOn(),
                authority.sources());
    }
}
