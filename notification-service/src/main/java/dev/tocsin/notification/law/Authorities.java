package dev.tocsin.notification.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/** The authorities that rules may name, in the order of their files. Immutable. */
public final class Authorities {

    private final Map<String, Authority> byId = new LinkedHashMap<>();

    Authorities(SequencedCollection<Authority> authorities) {
        authorities.forEach(authority -> byId.put(authority.id(), authority));
    }

    /** Returns all of them. */
    public List<Authority> all() {
        return List.copyOf(byId.values());
    }

    /** Returns the authority with the id, if there is one. */
    public Optional<Authority> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns those of the ids that are there, in the order of the ids. */
    public List<Authority> named(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Returns those of the kind that lie in the country or state. */
    public List<Authority> of(String kind, String code) {
        return byId.values().stream()
                .filter(each -> each.kind().equals(kind) && each.isIn(code))
                .toList();
    }
}
