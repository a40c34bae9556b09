package dev.tocsin.notification.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;

/** The authorities that rules may name, in the order of their files. Immutable. */
public final class Authorities {

    private final Map<String, Authority> byId = new LinkedHashMap<>();
    private final Map<Seat, List<Authority>> byPlace = new HashMap<>();

    Authorities(SequencedCollection<Authority> authorities) {
        authorities.forEach(authority -> byId.put(authority.id(), authority));
        byId.values().forEach(authority -> {
            seat(authority, authority.place());
            int dash = authority.place().indexOf('-');
            if (dash > 0) {
                seat(authority, authority.place().substring(0, dash));
            }
        });
        byPlace.replaceAll((_, there) -> List.copyOf(there));
    }

    /** A kind of authority in a country or state. */
    private record Seat(String kind, String code) {}

    private void seat(Authority authority, String code) {
        byPlace.computeIfAbsent(new Seat(authority.kind(), code), _ -> new ArrayList<>())
                .add(authority);
    }

    /** Returns all of them. */
    public List<Authority> all() {
        return List.copyOf(byId.values());
    }

    /** Returns the ids of all of them. */
    Set<String> ids() {
        return byId.keySet();
    }

    /** Returns the authority with the id, if there is one. */
    public Optional<Authority> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns those of the ids that are there, in the order of the ids. */
    public List<Authority> named(List<String> ids) {
        var named = new ArrayList<Authority>(ids.size());
        for (var id : ids) {
            var authority = byId.get(id);
            if (authority != null) {
                named.add(authority);
            }
        }
        return List.copyOf(named);
    }

    /** Returns those of the kind that lie in the country or state. */
    public List<Authority> of(String kind, String code) {
        return byPlace.getOrDefault(new Seat(kind, code), List.of());
    }
}
