package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One realm of Keycloak by its admin API, for one order; base ends with a slash: {@code https://id.example.org/admin/realms/agents/}. */
final class IdentityProvider {
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);
    private static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    private final SignedHttp http;
    private final Grant grant;
    private final URI base;
    private final ObjectMapper json;

    IdentityProvider(SignedHttp http, Grant grant, URI base, ObjectMapper json) {
        this.http = http;
        this.grant = grant;
        this.base = base;
        this.json = json;
    }

    /** An account as it was found. */
    record Account(String id, boolean isEnabled, Set<String> requiredActions) {
        Account {
            requiredActions = Set.copyOf(requiredActions);
        }
    }

    /** The account of exactly this user name. */
    Account account(String name) {
        JsonNode found = only(get("users?exact=true&username=" + encoded(name)), "username", name);
        Set<String> actions = new TreeSet<>();
        found.path("requiredActions").forEach(action -> actions.add(action.asText()));
        return new Account(found.path("id").asText(), found.path("enabled").asBoolean(), actions);
    }

    /** The id of the client of exactly this name. */
    String clientId(String name) {
        return only(get("clients?clientId=" + encoded(name)), "clientId", name)
                .path("id")
                .asText();
    }

    void enable(Account account, boolean isEnabled) {
        change("PUT", "users/" + encoded(account.id()), json.createObjectNode().put("enabled", isEnabled));
    }

    void endSessions(Account account) {
        change("POST", "users/" + encoded(account.id()) + "/logout", json.missingNode());
    }

    /** How many there were; whoever owns the account sets a new password by the provider's own way for forgotten ones. */
    int removeCredentials(Account account) {
        String at = "users/" + encoded(account.id());
        JsonNode credentials = get(at + "/credentials");
        for (JsonNode credential : credentials) {
            change(
                    "DELETE",
                    at + "/credentials/" + encoded(credential.path("id").asText()),
                    json.missingNode());
        }
        Set<String> actions = new TreeSet<>(account.requiredActions());
        actions.add(UPDATE_PASSWORD);
        ArrayNode wanted = json.createArrayNode();
        actions.forEach(wanted::add);
        change("PUT", at, json.createObjectNode().set("requiredActions", wanted));
        return credentials.size();
    }

    /** The new secret stays in the provider, where the client's owner reads it. */
    void rotateSecret(String client) {
        JsonNode secret = tree(change("POST", "clients/" + encoded(client) + "/client-secret", json.missingNode()));
        grant.keyring().hide(secret.path("value").asText());
    }

    private static JsonNode only(JsonNode found, String property, String name) {
        if (found.size() != 1 || !found.get(0).path(property).asText().equalsIgnoreCase(name)) {
            throw new IllegalArgumentException(name + " was not found in the identity provider");
        }
        return found.get(0);
    }

    private JsonNode get(String path) {
        return tree(answered("looking", Request.get(base.resolve(path))));
    }

    private Answer change(String method, String path, JsonNode content) {
        Map<String, List<String>> headers =
                content.isMissingNode() ? Map.of() : Map.of("Content-Type", List.of("application/json"));
        String body = content.isMissingNode() ? null : content.toString();
        return answered("the change", new Request(method, base.resolve(path), headers, body));
    }

    private Answer answered(String what, Request request) {
        Answer answer = http.send(request, grant);
        if (answer.isSuccess() && answer.isWhole()) {
            return answer;
        }
        if (NOT_NOW.contains(answer.status()) || answer.status() / 100 == 5) {
            throw new TryAgain(what + " answered " + answer.status(), true);
        }
        throw new IllegalArgumentException(what + " answered " + answer.status());
    }

    private JsonNode tree(Answer answer) {
        try {
            JsonNode node = json.readTree(answer.body());
            return node == null ? json.missingNode() : node;
        } catch (JsonProcessingException _) {
            return json.missingNode();
        }
    }

    private static String encoded(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("the identity provider gave an id that is none");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
