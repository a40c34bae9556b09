package dev.tocsin.notification.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.law.AuthorityReader;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBookFaulty;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The schemas of the files beside the rules. */
class OtherSchemasTest {

    private static final String OFFICE = """
            - id: xx-office
              place: XX
              kind: csirt
              name: Office of Nowhere
              zone: Europe/Paris
              channel: letter
              languages: [fr]
              website: https://office.example
              confidence: secondary
              checked_on: '2026-01-01'
              sources: [a page]
            """;

    @TestFactory
    Stream<DynamicTest> authorityIsRefusedByBoth() {
        return Stream.of(
                        "  name: Office of Nowhere\n>",
                        "  zone: Europe/Paris\n>",
                        "  channel: letter\n>",
                        "  checked_on: '2026-01-01'\n>",
                        "  sources: [a page]\n>",
                        "xx-office>Office",
                        "XX>Nowhere",
                        "csirt>oracle",
                        "[fr]>[french]",
                        "[fr]>[]",
                        "https://>ftp://",
                        "secondary>hearsay",
                        "'2026-01-01'>yesterday",
                        "channel: letter>channel: [letter]",
                        "channel: letter>channel: letter\n  colour: red")
                .map(change -> dynamicTest(change, () -> {
                    var parts = change.split(">", -1);
                    assertThat(OFFICE).contains(parts[0]);
                    var file = yaml(OFFICE.replace(parts[0], parts[1]));
                    assertThat(LawSchema.AUTHORITIES.faults("a.yaml", file)).isNotEmpty();
                    assertThat(refused(file)).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> authorityIsAcceptedByBoth() {
        return Stream.of("fr>fr", "sources: [a page]>sources: a page", "secondary>memory", "[fr]>fr", "XX>XX-NO")
                .map(change -> dynamicTest(change, () -> {
                    var parts = change.split(">", -1);
                    var file = yaml(OFFICE.replace(parts[0], parts[1]));
                    assertThat(LawSchema.AUTHORITIES.faults("a.yaml", file)).isEmpty();
                    assertThat(refused(file)).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> shapesOfTheOtherFilesAreChecked() {
        return Stream.of(
                        Map.entry(LawSchema.CALENDARS, "{xx: {without: [NEW_YEAR]}}"),
                        Map.entry(LawSchema.CALENDARS, "{xx: {base: de, weekend: [Funday]}}"),
                        Map.entry(LawSchema.CALENDARS, "{xx: {base: de, closures: {'2026-13-01': never}}}"),
                        Map.entry(LawSchema.CALENDARS, "{xx: {base: de, yearly: [{day: 02-40, name: never}]}}"),
                        Map.entry(LawSchema.VOCABULARY, "{tests: {xx.risk: []}}"),
                        Map.entry(LawSchema.VOCABULARY, "{regimes: [two words]}"),
                        Map.entry(LawSchema.VOCABULARY, "{lists: {colours: [red]}}"),
                        Map.entry(LawSchema.VOCABULARY, "{words: {a: b}}"),
                        Map.entry(LawSchema.ZONES, "{Nowhere: Europe/Paris}"),
                        Map.entry(
                                LawSchema.BOOK,
                                "{rules: [../a.yaml], vocabulary: [v.yaml], authorities: [a.yaml], zones: z.yaml}"),
                        Map.entry(
                                LawSchema.PACK,
                                "{name: nowhere, version: '1', publisher: me, changes: all, add: [a.yaml]}"))
                .map(each -> dynamicTest(
                        each.toString(),
                        () -> assertThat(each.getKey().faults("file.yaml", yaml(each.getValue())))
                                .isNotEmpty()));
    }

    private static boolean refused(JsonNode file) {
        return catchThrowableOfType(RuleBookFaulty.class, () -> new AuthorityReader().read(Map.of("a.yaml", file)))
                != null;
    }

    private static JsonNode yaml(String text) throws IOException {
        return LawLibrary.parse(text);
    }
}
