package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whatever is sent as a fact sheet is read: what is understood as it stands, what is not by its place. */
@Domain(DrawnSheets.class)
@Domain(DomainContext.Global.class)
class AnySheetTest {

    private static final FactSheetReader READER = new FactSheetReader(
            Books.SHIPPED.vocabulary(), id -> Books.SHIPPED.rule(id).isPresent());

    @Provide
    Arbitrary<JsonNode> json() {
        return Arbitraries.randomValue(random -> new AnyJson(random).any(6));
    }

    @Property(tries = 4000)
    void anyJsonIsReadAndEachFaultPointsIntoIt(@ForAll("json") JsonNode json) {
        var reading = READER.read(json, "");
        assertThat(reading.faults()).allSatisfy(fault -> {
            var pointer = JsonPointer.compile(fault.pointer());
            var place = fault.message().equals("is missing") ? pointer.head() : pointer;
            assertThat(json.at(place).isMissingNode()).as(fault.toString()).isFalse();
            assertThat(fault.message()).hasSizeLessThan(3000);
        });
        var rules = Books.SHIPPED.rules().subList(0, 5);
        Assessment.assess(
                reading.sheet(),
                Books.SHIPPED,
                Instant.parse("2026-10-01T00:00:00Z"),
                java.util.Map.of(),
                rules::contains);
    }

    @Property(tries = 500)
    void aSheetThatIsWrittenDownIsReadAsItWas(@ForAll DrawnSheet sheet) {
        var reading = READER.read(SheetJson.of(sheet.facts()), "/facts");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.sheet()).isEqualTo(sheet.facts());
    }

    @Property(tries = 1500)
    void aSpoiltPlaceIsNamed(@ForAll DrawnSheet sheet, @ForAll long seed) {
        var json = SheetJson.of(sheet.facts());
        var place = new AnyJson(new Random(seed)).spoil(json).toString();
        assertThat(READER.read(json, "").faults())
                .as(place + " in " + json)
                .anyMatch(fault -> fault.pointer().startsWith(place) || place.startsWith(fault.pointer() + "/"));
    }
}
