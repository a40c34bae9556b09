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

import dev.tocsin.stack.quarkus.StackResource;
import dev.tocsin.stack.quarkus.TestTokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
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
