package dev.tocsin.notification.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tocsin.notification.law.LawLibrary;
import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RulesTest {

    @Test
    void ruleShowsWhereItStandsAndHowItsTimeIsCounted() {
        get("/eu-gdpr-33-1-authority")
                .statusCode(200)
                .body("citation", equalTo("Art. 33(1), 33(3), 55, 56"))
                .body("starts", hasItem("timeline.aware_at"))
                .body("periods", hasItem("72 hours"))
                .body("effective_from", equalTo("2018-05-25"))
                .body("checked_on", equalTo("2026-07-31"))
                .body("sources", not(empty()));
        get("/no-such-rule").statusCode(404).body("type", endsWith("/rule-unknown"));
    }

    @Test
    void ruleSaysWhatGoesFirstAndWithWhatForce() {
        get("/us-md-14-3504-b-3-individuals")
                .body("after", contains("us-md-14-3504-h-attorney-general"))
                .body("out_of_turn", nullValue())
                .body("force", equalTo("binding"));
        get("/sg-pdpa-26d-2-individuals").body("out_of_turn", equalTo("the law lets both go at the same moment"));
        get("/hk-pdpo-guidance-authority").body("force", equalTo("recommended"));
        get("/us-visa-accounts").body("force", equalTo("contractual"));
        get("/fr-lopmi-l12-10-1-police").body("force", equalTo("conditional"));
    }

    @Test
    void pagesHoldTheWholeBookInItsOrder() {
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get("?limit=40" + cursor).statusCode(200).extract().jsonPath();
            List<String> ids = page.getList("items.id", String.class);
            seen.addAll(ids);
            cursor = page.getString("next_cursor") == null ? "" : "&cursor=" + page.getString("next_cursor");
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(80).startsWith("eu-gdpr-33-1-authority");
    }

    @Test
    void jurisdictionNarrowsTheList() {
        get("?jurisdiction=US-CA").body("items.jurisdiction", everyItem(equalTo("US-CA")));
    }

    @Test
    void wordsAndKindsNarrowTheList() {
        get("?q=CALIFORNIA attorney&limit=200")
                .body("items.jurisdiction", hasItem("US-CA"))
                .body("items.title", hasItem("Notice to the Attorney General"));
        get("?region=uk&confidence=secondary&limit=200")
                .body("items.region", everyItem(equalTo("uk")))
                .body("items.confidence", everyItem(equalTo("secondary")))
                .body("items", not(empty()));
        get("?recipient_kind=media&limit=200")
                .body("items.recipient.kind", everyItem(equalTo("media")))
                .body("items", not(empty()));
        get("?doubtful=true&region=us&limit=200")
                .body("items.doubtful", everyItem(equalTo(true)))
                .body("items.doubts", everyItem(not(empty())));
        get("?pack=no-such-pack").body("items", empty());
        get("?region=moon&confidence=high").statusCode(400).body("errors.pointer", contains("?region", "?confidence"));
    }

    @Test
    void ruleSaysWhyItAppliesAndHowItIsCounted() {
        get("/eu-gdpr-33-1-authority")
                .body("title", equalTo("Notice to the authority"))
                .body("region", equalTo("eu"))
                .body("applies_in_words[0]", equalTo("all of these:"))
                .body("applies_in_words", hasItem("  the entity is eu-gdpr.controller"))
                .body("clock_in_words[0]", startsWith("72 hours from aware_at"))
                .body("clock_in_words", hasItem("the law's words: without undue delay"));
    }

    @Test
    void wordingsOfARuleFollowOneAnother() {
        get("/eu-gdpr-omnibus-33-1-authority/versions")
                .statusCode(200)
                .body("items.id", hasItem("eu-gdpr-omnibus-33-1-authority"))
                .body("items.state", everyItem(equalTo("in_force")));
        List<Map<String, Object>> all =
                get("?limit=200&jurisdiction=US-CA").extract().jsonPath().getList("items");
        var later = all.stream()
                .filter(rule -> rule.get("succeeds") != null)
                .findFirst()
                .orElseThrow();
        get("/" + later.get("id") + "/versions")
                .body("items.id", contains(later.get("succeeds"), later.get("id")))
                .body("items[0].changes", empty())
                .body("items[1].changes.pointer", hasItem("/effective/from"));
        get("/no-such-rule/versions").statusCode(404);
    }

    @Test
    void summaryCountsTheBook() {
        var summary = get("/summary").statusCode(200).extract().jsonPath();
        var regions = summary.getList("regions.rules", Integer.class);
        assertThat(regions.stream().mapToInt(Integer::intValue).sum()).isEqualTo(summary.getInt("rules"));
        assertThat(summary.getInt("rules"))
                .isEqualTo(LawLibrary.sources().rules().size());
        assertThat(summary.getList("regions.region")).isEqualTo(List.of("eu", "uk", "ch", "us", "world"));
        assertThat(summary.getInt("regions[3].confidence.secondary")).isPositive();
    }

    @Test
    void authoritiesAreListedByPlaceAndKind() {
        read("/api/v1/authorities?country=DE&kind=data-protection-authority&limit=50")
                .statusCode(200)
                .body("items.id", hasItems("de-bfdi", "de-be"))
                .body("items.country", everyItem(startsWith("DE")))
                .body("items.kind", everyItem(equalTo("data-protection-authority")));
        read("/api/v1/authorities?country=US-CA&limit=1")
                .body("items.id", contains("us-ca-attorney-general"))
                .body("items[0].confidence", equalTo("memory"))
                .body("next_cursor", notNullValue());
    }

    private static ValidatableResponse get(String path) {
        return read("/api/v1/rules" + path);
    }

    private static ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(TestTokens.token("otto.audit", "auditor"))
                .get(path)
                .then();
    }
}
