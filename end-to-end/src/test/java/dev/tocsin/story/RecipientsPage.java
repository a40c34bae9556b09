package dev.tocsin.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.restassured.specification.RequestSpecification;

/** What somebody at an authority does with the link in the mail: no account, no script. */
record RecipientsPage(String base, String path) {

    RecipientsPage reads(String words) {
        browser().get(path).then().statusCode(200).body(containsString(words));
        browser().get(path + "/document.pdf").then().statusCode(200).contentType("application/pdf");
        return this;
    }

    RecipientsPage acknowledges(String reference) {
        browser()
                .redirects()
                .follow(false)
                .formParam("reference", reference)
                .formParam("name", "Breach desk")
                .post(path + "/acknowledgement")
                .then()
                .statusCode(303);
        browser().get(path).then().body(containsString(reference));
        return this;
    }

    private RequestSpecification browser() {
        return given().baseUri(base);
    }
}
