package dev.tocsin.notification.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

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

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestTokens.token("otto.audit", "auditor"))
                .get("/api/v1/rules" + path)
                .then();
    }
}
