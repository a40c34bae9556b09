package dev.tocsin.notification.form;

import java.util.List;

/**
 * A field with what it says.
 *
 * @param text empty where nothing is known
 * @param paths the facts it was taken from
 */
public record Filled(Field field, String text, Origin origin, List<String> paths) {

    /** Where the words come from. */
    public enum Origin {
        FACTS,
        ANSWER,
        NOT_YET_KNOWN,
        NOTHING
    }

    public Filled {
        paths = List.copyOf(paths);
    }
}
