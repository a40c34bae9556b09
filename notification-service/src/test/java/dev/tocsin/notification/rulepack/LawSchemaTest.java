package dev.tocsin.notification.rulepack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tocsin.notification.calendar.CalendarLint;
import dev.tocsin.notification.calendar.HolidayCalendars;
import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.notification.law.RuleBookFaulty;
import dev.tocsin.notification.law.RuleBookReader;
import dev.tocsin.notification.law.RuleFault;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas hold for the shipped files, and refuse and accept what the reader does, save what only words can tell. */
class LawSchemaTest {

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
              applies: {role: [controller]}
              clock: {starts: [aware_at], period: 72, unit: hours, counting: elapsed-hours, zone: Europe/Paris}
              effective: {from: '2020-01-01'}
              confidence: memory
              checked_on: '2026-01-01'
              sources: [a page]
            """;
    private static final String PERIOD = "period: 72, unit: hours, counting: elapsed-hours";
    private static final String NAME = "name: the authority}";

    /** A change of the sound rule: what stands there, and what is put in its place. */
    private record Change(String from, String to) {

        JsonNode rules() {
            assertThat(SOUND).contains(from);
            return yaml(SOUND.replace(from, to));
        }
    }

    @Test
    void shippedFilesFitTheirSchemas() {
        assertThat(faults(LawSchema.BOOK, "book.yaml")).isEmpty();
        assertThat(faults(LawSchema.ZONES, "zones.yaml")).isEmpty();
        assertThat(faults(LawSchema.CALENDARS, "calendars.yaml")).isEmpty();
        for (var section : List.of(LawSchema.RULES, LawSchema.AUTHORITIES, LawSchema.VOCABULARY)) {
            var names = LawLibrary.names(section.name().toLowerCase(Locale.ROOT));
            assertThat(names).isNotEmpty();
            assertThat(names)
                    .allSatisfy(name -> assertThat(faults(section, name)).isEmpty());
        }
    }

    @Test
    void shippedCalendarsNameWhatTheLibraryHolds() {
        assertThat(CalendarLint.faults("calendars.yaml", yaml(LawLibrary.text("calendars.yaml"))))
                .isEmpty();
        var faults = CalendarLint.faults(
                "c.yaml", yaml("{xx: {base: gr, without: [LABOR_DAY]}, yy: {base: de-zz}, zz: {base: de-by}}"));
        assertThat(faults).extracting(RuleFault::pointer).containsExactlyInAnyOrder("/xx/without/0", "/yy/base");
        assertThat(faults.getFirst().hint()).isEqualTo("did you mean LABOUR_DAY?");
    }

    @TestFactory
    Stream<DynamicTest> bothAcceptWhatIsSound() {
        return Stream.of(
                        new Change("memory", "memory"),
                        new Change(PERIOD, PERIOD + ", variants: [{when: {role: [processor]}, period: 24}]"),
                        new Change(PERIOD, "qualitative: promptly"),
                        new Change("[aware_at]", "aware_at"),
                        new Change("[aware_at]", "{latest_of: [aware_at, assessed_at]}"),
                        new Change("[aware_at]", "[{word: aware_at, when: {role: [processor]}}, detected_at]"),
                        new Change(PERIOD, "date: '02-28', unit: months, counting: year-end-date"),
                        new Change(PERIOD, PERIOD + ", not_later_than: [{starts: aware_at, " + PERIOD + "}]"),
                        new Change("{role: [controller]}", "{at_least: 500, people: US-CA}"),
                        new Change("{role: [controller]}", "{not: {law_date: {from: null, to: '2024-12-31'}}}"),
                        new Change("{role: [controller]}", "{elapsed: {from: aware_at, to: assessed_at}, at_most: 4}"),
                        new Change("{from: '2020-01-01'}", "{from: null, to: null}"),
                        new Change("  phase:", "  doubts: [one reading is longer]\n  phase:"),
                        new Change(NAME, "authority: fr-cnil}"),
                        new Change(NAME, "authority_kind: csirt, of: [recipient], name: CSIRT, fan_out: [FR, DE]}"))
                .map(change -> dynamicTest(change.from() + " > " + change.to(), () -> {
                    assertThat(LawSchema.RULES.faults("t.yaml", change.rules())).isEmpty();
                    assertThat(read(change.rules())).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> bothRefuseWhatIsFaulty() {
        return Stream.of(
                        new Change("  citation: s. 1\n", ""),
                        new Change("  effective: {from: '2020-01-01'}\n", ""),
                        new Change("{from: '2020-01-01'}", "{to: '2020-01-01'}"),
                        new Change("'2020-01-01'", "'2020-02-30'"),
                        new Change("sources: [a page]", "sources: []"),
                        new Change("sources: [a page]", "sources: [{a: page}]"),
                        new Change("  phase: initial", "  phase: first"),
                        new Change("  phase: initial", "  phase: initial\n  colour: red"),
                        new Change("confidence: memory", "confidence: contract"),
                        new Change("jurisdiction: XX", "jurisdiction: Nowhere"),
                        new Change("xx-test-authority", "Xx_test"),
                        new Change("summary: A controller tells the authority.", "summary: 5"),
                        new Change("law: Law of Nowhere", "law: ' '"),
                        new Change("law: Law of Nowhere", "law:"),
                        new Change("duty_holder: controller", "duty_holder: [controller]"),
                        new Change("{role: [controller]}", "{}"),
                        new Change("{role: [controller]}", "controller"),
                        new Change("{role: [controller]}", "{role: []}"),
                        new Change("{role: [controller]}", "{role: [controller], medium: [paper]}"),
                        new Change("{role: [controller]}", "{weather: fine}"),
                        new Change("{role: [controller]}", "{all: []}"),
                        new Change("{role: [controller]}", "{if: {role: [controller]}}"),
                        new Change("{role: [controller]}", "{people: total}"),
                        new Change("{role: [controller]}", "{people: total, at_least: 5, less_than: 9}"),
                        new Change("{role: [controller]}", "{people: total, at_least: -5}"),
                        new Change("{role: [controller]}", "{people: everybody, at_least: 5}"),
                        new Change("{role: [controller]}", "{elapsed: {from: aware_at}, at_most: 4}"),
                        new Change("{role: [controller]}", "{unreadable: perhaps}"),
                        new Change("{role: [controller]}", "{located: moon, in: [FR]}"),
                        new Change("{role: [controller]}", "{located: residency, in: [France]}"),
                        new Change(PERIOD, "period: 72, unit: hours"),
                        new Change(PERIOD, "unit: hours, counting: elapsed-hours, qualitative: promptly"),
                        new Change(PERIOD, "qualitative: promptly, unit: hours"),
                        new Change(PERIOD, "period: 72, unit: calendar-days, counting: elapsed-hours"),
                        new Change(PERIOD, "period: 72, unit: hours, counting: sidereal-hours"),
                        new Change(PERIOD, "period: '72', unit: hours, counting: elapsed-hours"),
                        new Change(PERIOD, "period: 4, unit: business-days, counting: business-days"),
                        new Change(PERIOD, "date: '02-30', unit: months, counting: year-end-date"),
                        new Change(PERIOD, "date: '02-28', unit: months, counting: months"),
                        new Change(PERIOD + ", ", ""),
                        new Change(PERIOD, PERIOD + ", ends_at: noon"),
                        new Change(PERIOD, PERIOD + ", variants: [{when: {role: [processor]}}]"),
                        new Change(PERIOD, PERIOD + ", variants: [{when: {role: [processor]}, period: none}]"),
                        new Change(PERIOD, PERIOD + ", extension: {asked_at: extension_requested_at}"),
                        new Change(PERIOD, PERIOD + ", law_enforcement: perhaps"),
                        new Change(PERIOD, PERIOD + ", not_later_than: {starts: aware_at}"),
                        new Change("[aware_at]", "[]"),
                        new Change("[aware_at]", "{filed: []}"),
                        new Change("[aware_at]", "{first_known: [aware_at], pick: latest}"),
                        new Change("starts: [aware_at], ", ""),
                        new Change("zone: Europe/Paris", "zone: {else: Europe/Paris}"),
                        new Change(NAME, NAME.replace("}", ", of: [recipient]}")),
                        new Change(NAME, NAME.replace("}", ", authority_kind: csirt}")),
                        new Change("the authority}", "x".repeat(91) + "}"),
                        new Change("{kind: authority, name: the authority}", "{kind: authority}"),
                        new Change("kind: authority", "kind: oracle"))
                .map(change -> dynamicTest(change.from() + " > " + change.to(), () -> {
                    assertThat(LawSchema.RULES.faults("t.yaml", change.rules())).isNotEmpty();
                    assertThat(read(change.rules()))
                            .isNotEmpty()
                            .allSatisfy(fault -> assertThat(fault.hint()).isNotBlank());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theReaderAloneKnowsTheWords() {
        return Stream.of(
                        new Change("[aware_at]", "[awareness]"),
                        new Change("[controller]", "[controler]"),
                        new Change("Europe/Paris", "Europe/Lutetia"),
                        new Change("zone:", "calendar: fr-lutetia, zone:"),
                        new Change("[aware_at]", "{filed: [xx-other]}"),
                        new Change("[aware_at]", "{filed: [xx-test-authority]}"),
                        new Change(NAME, "authority: fr-oracle}"))
                .map(change -> dynamicTest(change.from() + " > " + change.to(), () -> {
                    assertThat(LawSchema.RULES.faults("t.yaml", change.rules())).isEmpty();
                    assertThat(read(change.rules())).isNotEmpty();
                }));
    }

    private static List<RuleFault> faults(LawSchema schema, String name) {
        return schema.faults(name, yaml(LawLibrary.text(name)));
    }

    private static List<RuleFault> read(JsonNode rules) {
        var refused = catchThrowableOfType(RuleBookFaulty.class, () -> READER.read(Map.of("t.yaml", rules)));
        return refused == null ? List.of() : refused.faults();
    }

    private static JsonNode yaml(String text) {
        try {
            return LawLibrary.parse(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
