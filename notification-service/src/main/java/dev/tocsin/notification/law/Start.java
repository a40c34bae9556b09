package dev.tocsin.notification.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What starts a clock. */
sealed interface Start {

    /** Returns the paths on the fact sheet that can start it, the usual one first. */
    List<String> paths();

    /** One of some points of the timeline. */
    record Words(List<Word> words, Pick pick) implements Start {
        @Override
        public List<String> paths() {
            return words.stream().map(Word::path).toList();
        }
    }

    /** Which of the points starts the clock: the earliest known, the first known, or the latest once all are known. */
    enum Pick {
        EARLIEST,
        FIRST_KNOWN,
        LATEST
    }

    /** One point of the timeline; with a condition it counts only where that is not known to be false. */
    record Word(String id, String path, @Nullable Condition when) {

        static Word of(String id, @Nullable Condition when) {
            return new Word(id, "timeline." + id, when);
        }
    }

    /** The filing of an earlier duty: the earliest or the latest of some rules. */
    record Filing(List<String> rules, boolean latest) implements Start {
        @Override
        public List<String> paths() {
            return rules.stream().map(rule -> "filed." + rule).toList();
        }
    }

    /** The end of the period of another rule of the book. */
    record EndOf(String rule) implements Start {
        @Override
        public List<String> paths() {
            return List.of("due." + rule);
        }
    }
}
