package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {

    private static final RuleBookReader READER = LawLibrary.reader(new HolidayCalendars());
    private static final String SOUND = """
            - id: xx-test-authority
              jurisdiction: XX
              law: Law of Nowhere
              citation: s. 1
              summary: A controller tells the authority.
              duty_holder: controller
              recipient: {kind: authority, name: the authority}
              phase: initial
              applies: {regime: [eu-gdpr.controller]}
              clock: {starts: [aware_at], period: 72, unit: hours, counting: elapsed-hours, zone: Europe/Paris}
              effective: {from: '2020-01-01'}
              confidence: memory
              checked_on: '2026-01-01'
              sources: [a page]
            """;

    @Test
    void soundRuleCompiles() throws IOException {
        assertThat(READER.read(Map.of("test.yaml", yaml(SOUND))).rules()).hasSize(1);
        var named = SOUND.replace("name: the authority}", "authority: fr-cnil}");
        var rule = READER.read(Map.of("test.yaml", yaml(named))).rules().getFirst();
        assertThat(rule.recipient().name()).isEqualTo("National Commission on Informatics and Liberty (CNIL, France)");
        assertThat(rule.authorities()).containsExactly("fr-cnil");
    }

    @Test
    void unknownWordsAreRefused() {
        refused(SOUND.replace("eu-gdpr.controller", "eu-gdpr.controler"), "unknown regime eu-gdpr.controler");
        refused(SOUND.replace("[aware_at]", "[awareness]"), "unknown point of the timeline awareness");
        refused(SOUND.replace("{regime: [eu-gdpr.controller]}", "{test: eu-gdpr.risc, is: [high]}"), "unknown test");
        refused(SOUND.replace("{regime: [eu-gdpr.controller]}", "{test: eu-gdpr.risk, is: [hi]}"), "unknown value of");
        refused(
                SOUND.replace("{regime: [eu-gdpr.controller]}", "{weather: fine}"),
                "unknown kind of condition weather");
        refused(SOUND.replace("phase: initial", "phase: first"), "unknown phase first");
        refused(SOUND.replace("Europe/Paris", "Europe/Lutetia"), "unknown zone Europe/Lutetia");
        refused(SOUND.replace("  phase:", "  colour: red\n  phase:"), "unknown key colour");
    }

    @Test
    void missingSourceIsRefused() {
        refused(SOUND.replace("sources: [a page]", "sources: []"), "names no source");
        refused(SOUND.replace("  citation: s. 1\n", ""), "xx-test-authority.citation: is missing");
        refused(SOUND.replace("  checked_on: '2026-01-01'\n", ""), "does not say when it was last checked");
    }

    @Test
    void clockWithoutCountingIsRefused() {
        refused(SOUND.replace(", counting: elapsed-hours", ""), "has a period but no counting convention");
        refused(SOUND.replace("elapsed-hours", "sidereal-hours"), "unknown counting convention sidereal-hours");
        refused(SOUND.replace("elapsed-hours", "business-days"), "needs a calendar");
        refused(SOUND.replace("unit: hours", "unit: calendar-days"), "does not fit the counting convention");
        refused(SOUND.replace(" period: 72, unit: hours, counting: elapsed-hours,", ""), "neither a number nor words");
        refused(
                SOUND.replace("period: 72,", "period: 72, variants: [{when: {effects: [integrity]}, period: none}],"),
                "neither a number nor words");
    }

    @Test
    void delayWithoutAnEndIsRefused() {
        refused(SOUND.replace("zone: ", "law_enforcement: {unit: hours}, zone: "), "has no period");
        refused(
                SOUND.replace(
                        "zone: ", "law_enforcement: {period: 7, unit: business-days, counting: business-days}, zone: "),
                "needs a calendar");
    }

    @Test
    void authorityThatIsNotThereIsRefused() {
        var named = "recipient: {kind: authority, authority: fr-cnil}";
        var whom = "recipient: {kind: authority, name: the authority}";
        refused(SOUND.replace(whom, named.replace("cnil", "oracle")), "unknown authority fr-oracle");
        refused(SOUND.replace(whom, named.replace("}", ", one_of: [fr-anssi, fr-x], name: both}")), "authority fr-x");
        var lookedUp = "recipient: {kind: authority, authority_kind: data-protection-authority, name: lead}";
        refused(SOUND.replace(whom, lookedUp), "does not say where the authority is");
        refused(SOUND.replace(whom, lookedUp.replace(", name", ", of: [moon], name")), "unknown place moon");
        refused(
                SOUND.replace(whom, lookedUp.replace("data-protection-authority", "oracle")),
                "kind of authority oracle");
        refused(SOUND.replace("the authority}", "x".repeat(100) + "}"), "is no name but a sentence");
    }

    @Test
    void overlapInTimeIsRefused() {
        var successor = SOUND.replace("xx-test-authority", "xx-test-authority-2")
                .replace("  phase:", "  succeeds: xx-test-authority\n  phase:");
        refused(SOUND + successor, "overlaps in time with the wording that it succeeds");
        refused(SOUND + SOUND, "the id is there twice");
    }

    @Test
    void linksToNowhereAreRefused() {
        refused(SOUND.replace("[aware_at]", "{filed: [xx-other]}"), "names no rule of the book: xx-other");
        refused(SOUND.replace("  phase:", "  met_by: [xx-other]\n  phase:"), "names no rule of the book: xx-other");
    }

    @Test
    void chainsThatNeverStartAreRefused() {
        var first = SOUND.replace("[aware_at]", "{filed: [xx-test-authority-2]}");
        var second = SOUND.replace("xx-test-authority", "xx-test-authority-2")
                .replace("[aware_at]", "{filed: [xx-test-authority]}");
        refused(first + second, "leads back to itself: xx-test-authority > xx-test-authority-2");
        var third = SOUND.replace("xx-test-authority", "xx-test-authority-3");
        var way = second.replace("[xx-test-authority]", "[xx-test-authority, xx-test-authority-3]");
        assertThat(READER.read(List.of(texts(first), texts(way), texts(third)).stream()
                                .flatMap(List::stream)
                                .toList())
                        .rules())
                .hasSize(3);
    }

    @Test
    void wordingsThatSucceedTheSameOneFollowEachOther() {
        var earlier = SOUND.replace("{from: '2020-01-01'}", "{from: '2020-01-01', to: '2021-12-31'}");
        var later = SOUND.replace("  phase:", "  succeeds: xx-test-authority\n  phase:")
                .replace("id: xx-test-authority", "id: xx-test-authority-2")
                .replace("2020-01-01", "2022-01-01");
        refused(earlier + later + later.replace("authority-2", "authority-3"), "which succeeds xx-test-authority too");
    }

    @Test
    void faultNamesFilePointerLineAndHint() {
        var text = SOUND.replace("[aware_at]", "[awareat]");
        var faulty = catchThrowableOfType(RuleBookFaulty.class, () -> READER.read(texts(text)));
        assertThat(faulty.in(_ -> text).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("test.yaml");
            assertThat(fault.pointer()).isEqualTo("/0/clock/starts/0");
            assertThat(fault.line()).isEqualTo(10);
            assertThat(fault.hint()).isEqualTo("did you mean aware_at?");
        });
    }

    @Test
    void wordsOfConditionsAndClocksAreThoseOfThePeopleWhoReadThem() throws IOException {
        var rule = READER.read(texts(SOUND.replace(
                        "{regime: [eu-gdpr.controller]}",
                        "{all: [{test: eu-gdpr.risk, is: [high]}, {not: {people: FR, at_least: 5}}]}")))
                .rules()
                .getFirst();
        assertThat(rule.conditionInWords(LawLibrary.vocabulary()))
                .hasSize(3)
                .startsWith("all of these:")
                .endsWith("  not: at least 5 people are hit in FR");
        assertThat(rule.clockInWords(LawLibrary.vocabulary()).getFirst()).startsWith("72 hours from aware_at [When");
        assertThat(LawLibrary.load(new HolidayCalendars()).rules()).allSatisfy(each -> {
            assertThat(each.conditionInWords(LawLibrary.vocabulary())).isNotEmpty();
            assertThat(each.clockInWords(LawLibrary.vocabulary())).isNotEmpty();
        });
    }

    private static List<RuleText> texts(String rules) {
        try {
            return RuleText.of(Map.of("test.yaml", yaml(rules)), null);
        } catch (IOException e) {
            throw new AssertionError(rules, e);
        }
    }

    private static void refused(String rules, String fault) {
        assertThatThrownBy(() -> READER.read(Map.of("test.yaml", yaml(rules))))
                .isInstanceOf(RuleBookFaulty.class)
                .hasMessageContaining(fault);
    }

    private static JsonNode yaml(String text) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(text);
    }
}
