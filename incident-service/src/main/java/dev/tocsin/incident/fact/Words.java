package dev.tocsin.incident.fact;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The words that facts may use, as the rule books use them; lists in {@code vocabulary/words.json}.
 *
 * @param tests the values that each legal finding may take, beside {@code unknown}
 * @param noticeRoots first parts of paths that only notices read
 * @param noticePaths paths that only notices read below parts that rules read too
 */
public record Words(
        List<String> timeline,
        @JsonProperty("data_categories") List<String> dataCategories,
        @JsonProperty("people_kinds") List<String> peopleKinds,
        List<String> flags,
        List<String> regimes,
        Map<String, List<String>> tests,
        @JsonProperty("notice_roots") List<String> noticeRoots,
        @JsonProperty("notice_paths") Map<String, List<String>> noticePaths) {

    static Words load() {
        try (var file = Words.class.getResourceAsStream("/vocabulary/words.json")) {
            if (file == null) {
                throw new IllegalStateException("vocabulary/words.json is missing");
            }
            return new JsonMapper().readValue(file, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
