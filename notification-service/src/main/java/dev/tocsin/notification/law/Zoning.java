package dev.tocsin.notification.law;

import java.util.List;

/** Whose clock or whose calendar counts: the first of some places that is known, else a fixed one. */
record Zoning(List<OrgLeaf.Place> places, String fixed) {

    static Zoning fixed(String id) {
        return new Zoning(List.of(), id);
    }

    boolean isOpen() {
        return !places.isEmpty();
    }
}
