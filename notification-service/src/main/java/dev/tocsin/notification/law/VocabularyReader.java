package dev.tocsin.notification.law;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Gathers the words of several files. */
final class VocabularyReader {

    private final Map<String, String> regimes = new LinkedHashMap<>();
    private final Map<String, List<String>> tests = new LinkedHashMap<>();
    private final Map<String, String> testQuestions = new LinkedHashMap<>();
    private final Map<String, String> timeline = new LinkedHashMap<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final Map<String, Set<String>> elements = new LinkedHashMap<>();
    private final Map<String, List<String>> dataLists = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();

    void add(JsonNode file) {
        file.path("regimes").forEach(id -> regimes.put(id.asText(), id.asText()));
        file.path("tests").properties().forEach(entry -> tests.put(entry.getKey(), words(entry.getValue())));
        texts(file.path("test_questions"), testQuestions);
        texts(file.path("timeline"), timeline);
        texts(file.path("questions"), questions);
        sets(file.path("lists"), lists);
        sets(file.path("elements"), elements);
        file.path("data_lists").properties().forEach(entry -> dataLists.put(entry.getKey(), words(entry.getValue())));
    }

    Vocabulary vocabulary() {
        var asked = new LinkedHashMap<String, Vocabulary.TestWord>();
        tests.forEach((id, values) -> asked.put(id, new Vocabulary.TestWord(values, testQuestions.get(id))));
        return new Vocabulary(regimes, asked, timeline, lists, elements, dataLists, questions);
    }

    private static void texts(JsonNode part, Map<String, String> into) {
        part.properties()
                .forEach(entry -> into.put(entry.getKey(), entry.getValue().asText()));
    }

    private static void sets(JsonNode part, Map<String, Set<String>> into) {
        part.properties().forEach(entry -> into.put(entry.getKey(), new LinkedHashSet<>(words(entry.getValue()))));
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
