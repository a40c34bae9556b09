package dev.tocsin.incident.trigger;

import static io.restassured.RestAssured.given;

import dev.tocsin.incident.Api;
import dev.tocsin.kit.security.Roles;
import dev.tocsin.stack.quarkus.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A registered monitor that sends as one outside would, with a signer of its own. */
record Monitor(String slug, String secret) {
    static Monitor registered(String format) {
        var slug = Api.unique(format);
        String secret = Api.admin()
                .body(Map.of("slug", slug, "name", "A " + format, "format", format, "signed", true))
                .post("/api/v1/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        return new Monitor(slug, secret);
    }

    ValidatableResponse signed(String body) {
        return signed("msg_" + UUID.randomUUID(), Instant.now(), body);
    }

    ValidatableResponse signed(String id, Instant at, String body) {
        var time = Long.toString(at.getEpochSecond());
        var signature = "v1," + mac(id + "." + time + "." + body);
        return sent(id, time, "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= " + signature, body);
    }

    ValidatableResponse sent(String id, String time, String signatures, String body) {
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", signatures)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }

    ValidatableResponse withToken(String body) {
        return withToken(body, Roles.MONITOR);
    }

    ValidatableResponse withToken(String body, String role) {
        return given().auth()
                .oauth2(TestTokens.token("service-account-monitor-soc", role))
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }

    String path() {
        return "/api/v1/sources/" + slug + "/triggers";
    }

    private String mac(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
