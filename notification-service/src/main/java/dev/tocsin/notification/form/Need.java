package dev.tocsin.notification.form;

import java.util.List;

/** When a form must say something. */
public sealed interface Need {

    /** In every notice. */
    record Always() implements Need {}

    /** Never; it is said where it is known. */
    record Never() implements Need {}

    /** In a notice that is sent after its time limit. */
    record Late() implements Need {}

    /** In a notice that follows an earlier one. */
    record Update() implements Need {}

    /** Where the list at the path has one of the words. */
    record AnyWord(String path, List<String> words) implements Need {
        public AnyWord {
            words = List.copyOf(words);
        }
    }
}
