package dev.tocsin.playbook.cacao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/cacao-findings.md lists every rule as it is; {@code -Dfindings.write=true} writes the table anew. */
class FindingsDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/cacao-findings.md");
    private static final String HEAD = "| id | name | severity | section | what is wrong |\n|---|---|---|---|---|\n";

    @Test
    void listsEveryRule() throws IOException {
        String document = Files.readString(DOCUMENT);
        String before = document.substring(0, document.indexOf(HEAD) + HEAD.length());
        String table =
                Arrays.stream(Rule.values()).map(FindingsDocumentTest::row).collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("findings.write")) {
            Files.writeString(DOCUMENT, before + table);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(before + table);
    }

    @Test
    void givesEachRuleAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        assertThat(Rule.values()).allMatch(rule -> ids.add(rule.id()));
    }

    private static String row(Rule rule) {
        String severity = rule.severity() == Severity.RUN
                ? "warning, to run: error"
                : rule.severity().name().toLowerCase(Locale.ROOT);
        return "| " + String.join(" | ", rule.id(), rule.title(), severity, rule.section(), rule.meaning()) + " |";
    }
}
