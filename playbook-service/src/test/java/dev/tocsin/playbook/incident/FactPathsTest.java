package dev.tocsin.playbook.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactPathsTest {
    private static final String SHEET = """
            {"people": {"total": {"min": 5, "max": 40, "best": 12},
                        "by_jurisdiction": {"DE": {"max": 30}, "US-CA": 7, "FR": {"min": 1}}},
             "data": {"categories": ["name", "card_number"], "encrypted": "unknown"},
             "tests": {"eu-gdpr.risk": "high"}, "org": {"role": "processor"}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "people.total|12",
                "people.total.max|40",
                "people.by_jurisdiction.DE|30",
                "people.by_jurisdiction.US-CA|7",
                "people.by_jurisdiction.FR|1",
                "data.categories|[\"name\",\"card_number\"]",
                "data.encrypted|-",
                "tests.eu-gdpr.risk|high",
                "tests.eu-gdpr|-",
                "org.role|processor",
                "org.role.more|-",
                "nothing.at.all|-",
            })
    void readsAValueByItsPath(String path, @Nullable String expected) throws JsonProcessingException {
        assertThat(FactPaths.text(new ObjectMapper().readTree(SHEET), path).orElse(null))
                .isEqualTo(expected);
    }
}
