package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Credential.Client;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    private record Token(String text, Client client, Instant until) {}

    /** The token of a credential that signs in as this client. */
    String token(Credential credential, Client client, Grant grant) {
        Token token = kept.get(credential.name());
        if (token == null || !token.client().equals(client) || !clock.instant().isBefore(token.until())) {
            token = fetched(credential, client, grant);
            kept.put(credential.name(), token);
        }
        return token.text();
    }

    void forget(Credential credential) {
        kept.remove(credential.name());
    }

    private Token fetched(Credential credential, Client client, Grant grant) {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials",
                "client_id", client.clientId(),
                "client_secret", client.clientSecret());
        Request request = new Request(
                "POST",
                client.tokenUrl(),
                Map.of("Content-Type", List.of("application/x-www-form-urlencoded")),
                encoded(form));
        Answer answer = http.ask(request, grant, credential);
        if (answer.status() >= SERVER_FAULT) {
            throw new TryAgain("signing in to " + credential.name() + " answered " + answer.status(), false);
        }
        if (answer.status() != 200) {
            throw new IllegalArgumentException(
                    "Signing in to " + credential.name() + " was refused with " + answer.status());
        }
        return read(answer.body(), credential, client);
    }

    private Token read(String body, Credential credential, Client client) {
        JsonNode node = tree(body);
        if (!node.path("access_token").isTextual()) {
            throw new IllegalArgumentException("Signing in to " + credential.name() + " gave no token");
        }
        Duration life = Duration.ofSeconds(node.path("expires_in").asLong(0));
        return new Token(
                node.path("access_token").textValue(),
                client,
                clock.instant().plus(life).minus(MARGIN));
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException _) {
            return json.missingNode();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
