package dev.tocsin.playbook.executor;

import java.util.Map;

/** How a command ended for good; what may be tried again is thrown as {@link TryAgain}. */
public sealed interface Outcome {
    /** The sentence for people; nothing of what the system outside answered stands in it. */
    String summary();

    /** It had its effect; values are those of variables that the step reads from the answer. */
    record Done(Map<String, String> values, String summary) implements Outcome {
        public Done {
            values = Map.copyOf(values);
        }
    }

    /** It did not have its effect, and trying again is of no use before a person has looked. */
    record Refused(String summary) implements Outcome {}
}
