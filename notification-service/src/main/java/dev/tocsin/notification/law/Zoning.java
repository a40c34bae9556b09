package dev.tocsin.notification.law;

import java.util.List;

/**
 * Whose clock or whose calendar counts: the first of some places that is known, else a fixed one.
 *
 * @param <T> a zone, or the id of a calendar
 */
record Zoning<T>(List<OrgLeaf.Place> places, T fixed) {

    boolean isOpen() {
        return !places.isEmpty();
    }
}
