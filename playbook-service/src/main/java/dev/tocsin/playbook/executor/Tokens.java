package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.targets.ClientCredential;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens by client credentials (RFC 6749 section 4.4), kept until shortly before they expire. */
@Singleton
class Tokens {
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final int SERVER_FAULT = 500;

    private final Http http;
    private final Clock clock;
    private final ObjectMapper json;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    Tokens(Http http, Clock clock, ObjectMapper json) {
        this.http = http;
        this.clock = clock;
        this.json = json;
    }

    private record Token(String text, Instant until) {}

    /** Thrown when the credential is not accepted. */
    static final class NotAccepted extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAccepted(String message) {
            super(message);
        }
    }

    String token(ClientCredential credential) {
        Token token = kept.get(credential.name());
        if (token == null || !clock.instant().isBefore(token.until())) {
            token = fetched(credential);
            kept.put(credential.name(), token);
        }
        return token.text();
    }

    void forget(ClientCredential credential) {
        kept.remove(credential.name());
    }

    private Token fetched(ClientCredential credential) {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", credential.clientId(),
                "client_secret", credential.clientSecret());
        HttpResponse<String> answer = asked(HttpRequest.newBuilder(credential.tokenUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
        if (answer.statusCode() >= SERVER_FAULT) {
            throw new TryAgain("signing in to " + credential.name() + " answered " + answer.statusCode(), false);
        }
        if (answer.statusCode() != 200) {
            throw new NotAccepted("Signing in to " + credential.name() + " was refused with " + answer.statusCode());
        }
        return read(answer.body(), credential);
    }

    // Asking for a token changes nothing: whatever breaks, the command itself has not been sent.
    private HttpResponse<String> asked(HttpRequest.Builder request) {
        try {
            return http.send(request);
        } catch (TryAgain e) {
            throw new TryAgain(String.valueOf(e.getMessage()), false);
        }
    }

    private Token read(String body, ClientCredential credential) {
        try {
            JsonNode node = json.readTree(body);
            if (!node.path("access_token").isTextual()) {
                throw new NotAccepted("Signing in to " + credential.name() + " gave no token");
            }
            Duration life = Duration.ofSeconds(node.path("expires_in").asLong(0));
            return new Token(
                    node.path("access_token").textValue(),
                    clock.instant().plus(life).minus(MARGIN));
        } catch (JsonProcessingException _) {
            throw new NotAccepted("Signing in to " + credential.name() + " gave no token");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
