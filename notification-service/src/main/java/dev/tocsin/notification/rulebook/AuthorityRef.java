package dev.tocsin.notification.rulebook;

import dev.tocsin.notification.law.Authority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority as the recipient of a duty.
 *
 * @param country ISO 3166-1 alpha-2 or ISO 3166-2
 * @param localName in its own language
 * @param competence for whom alone it is there
 * @param zone IANA zone of its office
 * @param languages ISO 639-1
 */
public record AuthorityRef(
        String id,
        String country,
        String name,
        @Nullable String localName,
        @Nullable String shortName,
        @Nullable String competence,
        String zone,
        String channel,
        List<String> languages,
        @Nullable String website) {

    /** Returns the authority as the recipient of a duty. */
    public static AuthorityRef of(Authority authority) {
        return new AuthorityRef(
                authority.id(),
                authority.place(),
                authority.name(),
                authority.localName(),
                authority.shortName(),
                authority.competence(),
                authority.zone(),
                authority.channel(),
                authority.languages(),
                authority.website());
    }

    /** Returns each of the authorities as the recipient of a duty. */
    public static List<AuthorityRef> of(List<Authority> authorities) {
        return authorities.stream().map(AuthorityRef::of).toList();
    }
}
