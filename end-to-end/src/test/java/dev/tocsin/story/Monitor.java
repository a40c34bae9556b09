package dev.tocsin.story;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A monitoring system of the demo firm, which signs by Standard Webhooks.
 *
 * @param base the address of incident-service
 */
record Monitor(String base, String slug, String secret) {

    static Monitor alertmanager(String base) {
        return of(base, "demo-alertmanager");
    }

    static Monitor eventBridge(String base) {
        return of(base, "demo-eventbridge");
    }

    static Monitor pagerDuty(String base) {
        return of(base, "demo-pagerduty");
    }

    static Monitor cloudEvents(String base) {
        return of(base, "demo-cloudevents");
    }

    private static Monitor of(String base, String slug) {
        try (var firm = Monitor.class.getResourceAsStream("/demo/firm.json")) {
            var secret =
                    JsonPath.from(requireNonNull(firm)).getString("sources.find { it.slug == '" + slug + "' }.secret");
            return new Monitor(base, slug, secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signed delivery of that id. */
    ValidatableResponse send(String id, String body) {
        var time = Long.toString(Instant.now().getEpochSecond());
        return sendSigned(id, time, "v1," + mac(id + "." + time + "." + body), body);
    }

    ValidatableResponse sendSigned(String id, String time, String signature, String body) {
        return given().baseUri(base)
                .contentType(ContentType.JSON)
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }

    ValidatableResponse sendAs(String token, String body) {
        return given().baseUri(base)
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }

    private String path() {
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
