package dev.tocsin.notification.form;

import java.util.List;

/**
 * One thing that a form says.
 *
 * @param question what to ask a person when no fact says it
 * @param mayBeUnknown whether "not yet known", with a reason, is an answer
 * @param source the facts that say it
 */
public record Field(String id, String label, String question, Need need, boolean mayBeUnknown, Source source) {

    /** Paths of facts; of {@code first} only the first that is known is taken, else all are. */
    public record Source(boolean first, List<String> paths) {
        public Source {
            paths = List.copyOf(paths);
        }
    }
}
