package dev.tocsin.notification.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that fact sheets and rules may use, and the question that asks a person for each fact. */
public record Vocabulary(
        Map<String, String> regimes,
        Map<String, TestWord> tests,
        Map<String, String> timeline,
        Map<String, Set<String>> lists,
        Map<String, Set<String>> elements,
        Map<String, List<String>> dataLists,
        Map<String, String> questions) {

    /** A finding that a person makes: the values it may take, and the question. */
    public record TestWord(List<String> values, @Nullable String question) {}

    /** Returns the words of one of the lists: data-categories, people-kinds, flags, effects, media, roles. */
    public Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }

    /** Returns the values that a test may take; empty where there is no such test. */
    public List<String> values(String test) {
        var word = tests.get(test);
        return word == null ? List.of() : word.values();
    }

    /** Returns the categories that meet one element of a combination; a category stands for itself. */
    Set<String> element(String name) {
        var group = elements.get(name);
        return group == null ? Set.of(name) : group;
    }

    /** Returns the question to ask a person for the fact at the path. */
    public String question(String path) {
        var test = path.startsWith("tests.") ? tests.get(path.substring("tests.".length())) : null;
        if (test != null) {
            return test.question() == null ? "What is the finding on " + path.substring(6) + "?" : test.question();
        }
        if (path.startsWith("timeline.")) {
            var word = timeline.get(path.substring("timeline.".length()));
            return word == null ? "When was " + path.substring("timeline.".length()) + "?" : word;
        }
        if (path.startsWith("people.by_jurisdiction.")) {
            return "How many of the people hit live in " + path.substring("people.by_jurisdiction.".length()) + "?";
        }
        if (path.startsWith("filed.")) {
            return "When was the earlier notice filed (" + path.substring("filed.".length()) + ")?";
        }
        return questions.getOrDefault(path, "What is known about " + path + "?");
    }
}
