package dev.tocsin.playbook;

import static io.restassured.RestAssured.given;

import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.quarkus.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Speaks to the service as one of the team. */
public final class Api {
    private Api() {}

    public static RequestSpecification commander() {
        return as("ines.castillo", Roles.COMMANDER);
    }

    public static RequestSpecification admin() {
        return as("admin.tocsin", Roles.ADMIN);
    }

    public static RequestSpecification responder() {
        return as("tomasz.nowak", Roles.RESPONDER);
    }

    public static RequestSpecification auditor() {
        return as("otto.audit", Roles.AUDITOR);
    }

    public static RequestSpecification as(String user, String... roles) {
        return given().auth().oauth2(TestTokens.token(user, roles)).contentType(ContentType.JSON);
    }

    /** A word that no other test uses. */
    public static String unique(String word) {
        return word + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static ValidatableResponse post(String path, Object body) {
        return commander().body(body).post("/api/v1" + path).then();
    }

    public static ValidatableResponse get(String path) {
        return commander().get("/api/v1" + path).then();
    }
}
