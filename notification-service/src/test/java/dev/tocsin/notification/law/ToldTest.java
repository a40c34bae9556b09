package dev.tocsin.notification.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.tocsin.notification.calendar.HolidayCalendars;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldTest {

    private static final RuleBook BOOK = LawLibrary.load(new HolidayCalendars());
    private static final Instant AS_OF = Instant.parse("2026-10-01T00:00:00Z");
    private static final String LEAD = "eu-gdpr-33-1-authority";

    @Test
    void leadAuthorityIsThatOfTheMainEstablishment() throws IOException {
        var told = recipient(LEAD, "{org: {main_establishment: IE, establishments: [IE, DE]}}");
        assertThat(told.name()).isEqualTo("Data Protection Commission (Ireland)");
        assertThat(ids(told.authorities())).containsExactly("ie-dpc");
        assertThat(told.candidates()).isEmpty();
        assertThat(missing("{org: {main_establishment: IE}}")).isNull();
    }

    @Test
    void onlyEstablishmentDecidesWhereNoMainOneIsStated() throws IOException {
        assertThat(ids(recipient(LEAD, "{org: {establishments: [FR]}}").authorities()))
                .containsExactly("fr-cnil");
    }

    @Test
    void severalEstablishmentsLeaveTheLeadOpen() throws IOException {
        var told = recipient(LEAD, "{org: {establishments: [IE, FR]}}");
        assertThat(told.name()).isEqualTo("Lead data protection authority");
        assertThat(told.authorities()).isEmpty();
        assertThat(ids(told.candidates())).containsExactly("fr-cnil", "ie-dpc");
        assertThat(missing("{org: {establishments: [IE, FR]}}")).isEqualTo("org.main_establishment");
    }

    @Test
    void nothingStatedAsksForTheMainEstablishment() throws IOException {
        assertThat(recipient(LEAD, "{org: {}}").authorities()).isEmpty();
        assertThat(missing("{org: {}}")).isEqualTo("org.main_establishment");
    }

    @Test
    void germanyIsNeverGuessed() throws IOException {
        var told = recipient(LEAD, "{org: {main_establishment: DE}}");
        assertThat(told.authorities()).isEmpty();
        assertThat(ids(told.candidates()))
                .hasSize(19)
                .contains("de-be", "de-by-lda", "de-by-lfd", "de-nw", "de-bfdi", "de-kirche");
        assertThat(missing("{org: {main_establishment: DE}}")).isEqualTo("org.residency");
        assertThat(recipient(LEAD, "{org: {main_establishment: DE, residency: DE}}")
                        .authorities())
                .isEmpty();
    }

    @Test
    void seatDecidesBetweenTheAuthoritiesOfGermany() throws IOException {
        var berlin = recipient(LEAD, "{org: {main_establishment: DE, residency: DE-BE}}");
        assertThat(berlin.name()).isEqualTo("Data protection authority of Berlin");
        assertThat(ids(berlin.candidates())).containsExactly("de-bfdi", "de-kirche");
        var bavaria = recipient(LEAD, "{org: {main_establishment: DE, residency: DE-BY}}");
        assertThat(bavaria.authorities()).isEmpty();
        assertThat(ids(bavaria.candidates())).contains("de-by-lda", "de-by-lfd");
        assertThat(missing("{org: {main_establishment: DE, residency: DE-BY}}")).isNull();
    }

    @Test
    void openLandIsAQuestion() throws IOException {
        var facts = """
                {org: {main_establishment: DE, regimes: [eu-gdpr.controller]}, tests: {eu-gdpr.risk: high}, \
                timeline: {aware_at: 2026-09-30T08:00:00Z}, data: {encrypted: 'no'}}""";
        var duties = Assessment.assess(sheet(facts), BOOK, AS_OF).stream()
                .filter(each -> each.rule().id().equals(LEAD))
                .toList();
        assertThat(Assessment.nextQuestions(duties, BOOK.vocabulary()))
                .extracting(Question::path)
                .containsExactly("org.residency");
    }

    @Test
    void otherAuthoritiesOfTheCountryStandBeside() throws IOException {
        var told = recipient(LEAD, "{org: {main_establishment: ES}}");
        assertThat(ids(told.authorities())).containsExactly("es-aepd");
        assertThat(told.candidates()).extracting(Authority::competence).contains("public bodies of Catalonia");
    }

    @Test
    void fanOutTellsTheAuthorityOfEachCountry() throws IOException {
        var facts = sheet("{people: {by_jurisdiction: {IT: 5, IS: 2}}}");
        var told = Assessment.assess(facts, BOOK, AS_OF).stream()
                .filter(each -> each.rule().id().equals("eu-gdpr-33-1-authority-no-establishment"))
                .flatMap(each -> each.recipient().authorities().stream())
                .toList();
        assertThat(ids(told)).containsExactly("it-garante", "is-personuvernd");
    }

    @Test
    void namedAuthorityNeedsNoFact() throws IOException {
        assertThat(recipient("ph-npc-16-03-17-authority", "{}").name())
                .isEqualTo("National Privacy Commission (Philippines)");
        assertThat(ids(recipient("de-tkg-169-authority", "{}").authorities())).containsExactly("de-bnetza", "de-bfdi");
    }

    @Test
    void oneOfSeveralIsLeftToAPerson() throws IOException {
        var told = recipient("us-vt-2435-b-3-a-attorney-general", "{}");
        assertThat(told.authorities()).isEmpty();
        assertThat(ids(told.candidates())).containsExactly("us-vt-attorney-general", "us-vt-dfr");
    }

    @Test
    void namesAreNamesAndDoNotShout() {
        assertThat(BOOK.rules())
                .allSatisfy(rule -> assertThat(rule.recipient().name())
                        .as(rule.id())
                        .isNotBlank()
                        .doesNotContain(";")
                        .doesNotContainPattern("\\b(EVERY|AND|EACH|ALL|NOT|ONLY)\\b"));
    }

    private static DutyAssessment.Recipient recipient(String rule, String facts) throws IOException {
        var question = new RuleAssessment.Question(sheet(facts), BOOK, AS_OF, Map.of());
        return new RuleAssessment(BOOK.require(rule), question, null, null).recipient();
    }

    private static @Nullable String missing(String facts) throws IOException {
        var inquiry = new Inquiry(sheet(facts), BOOK.vocabulary(), LocalDate.EPOCH, null);
        return BOOK.require(LEAD).told().find(inquiry, BOOK.authorities()).missing();
    }

    private static FactSheet sheet(String facts) throws IOException {
        JsonNode node = new ObjectMapper(new YAMLFactory()).readTree(facts);
        var reading = new FactSheetReader(BOOK.vocabulary(), _ -> true).read(node, "/facts");
        assertThat(reading.faults()).isEmpty();
        return reading.sheet();
    }

    private static List<String> ids(List<Authority> authorities) {
        return authorities.stream().map(Authority::id).toList();
    }
}
