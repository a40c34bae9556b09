package dev.tocsin.incident.trigger;

import static dev.tocsin.incident.trigger.WebhookSignature.Verdict.MALFORMED;
import static dev.tocsin.incident.trigger.WebhookSignature.Verdict.STALE;
import static dev.tocsin.incident.trigger.WebhookSignature.Verdict.VALID;
import static dev.tocsin.incident.trigger.WebhookSignature.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.incident.trigger.WebhookSignature.Signed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    // The example that the authors of Standard Webhooks published.
    private static final byte[] PUBLISHED_KEY = WebhookSignature.keyOf("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final String PUBLISHED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Instant SENT = Instant.ofEpochSecond(1614265330);
    private static final byte[] OTHER_KEY = "another key of some thirty bytes".getBytes(StandardCharsets.UTF_8);

    @Test
    void takesThePublishedExample() {
        assertThat(check(ID, BODY, PUBLISHED, SENT)).isEqualTo(VALID);
    }

    @Test
    void takesAnyOfSeveralSignaturesAndSecrets() {
        var header = "v9,AAAA v1a,AAAA v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= " + PUBLISHED;

        assertThat(WebhookSignature.check(signed(ID, BODY, header), List.of(OTHER_KEY, PUBLISHED_KEY), SENT))
                .isEqualTo(VALID);
    }

    @Test
    void refusesAnotherBodyIdOrKey() {
        assertThat(check(ID, BODY + "\n", PUBLISHED, SENT)).isEqualTo(WRONG);
        assertThat(check(ID + "x", BODY, PUBLISHED, SENT)).isEqualTo(WRONG);
        assertThat(WebhookSignature.check(signed(ID, BODY, PUBLISHED), List.of(OTHER_KEY), SENT))
                .isEqualTo(WRONG);
        assertThat(WebhookSignature.check(signed(ID, BODY, PUBLISHED), List.of(), SENT))
                .isEqualTo(WRONG);
    }

    @Test
    void refusesShortenedAndForeignSignatures() {
        assertThat(check(ID, BODY, PUBLISHED.substring(0, PUBLISHED.length() - 4), SENT))
                .isEqualTo(WRONG);
        assertThat(check(ID, BODY, PUBLISHED.replace("v1,", "v0,"), SENT)).isEqualTo(WRONG);
        assertThat(check(ID, BODY, "", SENT)).isEqualTo(WRONG);
        assertThat(check(ID, BODY, "v1,***", SENT)).isEqualTo(WRONG);
    }

    @Test
    void givesFiveMinutesBothWaysAndNoMore() {
        assertThat(check(ID, BODY, PUBLISHED, SENT.plusSeconds(300))).isEqualTo(VALID);
        assertThat(check(ID, BODY, PUBLISHED, SENT.minusSeconds(300))).isEqualTo(VALID);
        assertThat(check(ID, BODY, PUBLISHED, SENT.plusSeconds(301))).isEqualTo(STALE);
        assertThat(check(ID, BODY, PUBLISHED, SENT.minusSeconds(301))).isEqualTo(STALE);
    }

    @Test
    void refusesIdsWithADotAndTimesThatAreNoDigits() {
        assertThat(check("msg.1614265330", BODY, PUBLISHED, SENT)).isEqualTo(MALFORMED);
        assertThat(WebhookSignature.check(
                        new Signed(ID, "+1614265330", PUBLISHED, BODY.getBytes(StandardCharsets.UTF_8)),
                        List.of(PUBLISHED_KEY),
                        SENT))
                .isEqualTo(MALFORMED);
    }

    private static WebhookSignature.Verdict check(String id, String body, String header, Instant now) {
        return WebhookSignature.check(signed(id, body, header), List.of(PUBLISHED_KEY), now);
    }

    private static Signed signed(String id, String body, String header) {
        return new Signed(id, "1614265330", header, body.getBytes(StandardCharsets.UTF_8));
    }
}
