package dev.tocsin.stack.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gets access tokens of a realm for programs that act for a person with a password, or for themselves with a secret. */
public final class SignIn {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String realm;

    /** For a realm, given by its address such as {@code http://localhost:8180/realms/tocsin}. */
    public SignIn(String realm) {
        this.realm = realm;
    }

    /** A token for a person, or nothing if the realm refuses (wrong password, account disabled). */
    public Optional<String> withPassword(String client, String user, String password) {
        return token(Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", user,
                "password", password,
                "scope", "openid"));
    }

    /** A token for a program, or nothing if the realm refuses. */
    public Optional<String> withSecret(String client, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private Optional<String> token(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case 200 ->
                    Optional.of(
                            JSON.readTree(response.body()).path("access_token").asText());
                case 400, 401 -> Optional.empty();
                default -> throw new IllegalStateException(realm + " answers " + response.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + realm, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signing in", e);
        }
    }
}
