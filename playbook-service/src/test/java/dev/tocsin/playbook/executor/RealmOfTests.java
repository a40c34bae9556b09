package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A realm with accounts and clients behind the routes of Keycloak's admin API that are used here. */
final class RealmOfTests implements AutoCloseable {
    private static final String ADMIN = "/admin/realms/agents/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final ASystem system;
    private int refusal;

    /** An account with two sessions and two credentials. */
    static final class Account {
        final String id = UUID.randomUUID().toString();
        final String name;
        final List<String> credentials = new ArrayList<>(List.of("c-1", "c-2"));
        final Set<String> actions = new TreeSet<>();
        boolean isEnabled = true;
        int sessions = 2;

        Account(String name) {
            this.name = name;
        }

        String json() {
            return JSON.createObjectNode()
                    .put("id", id)
                    .put("username", name)
                    .put("enabled", isEnabled)
                    .set("requiredActions", JSON.valueToTree(actions))
                    .toString();
        }
    }

    RealmOfTests() throws IOException {
        add("anna");
        add("bert");
        secrets.put("dialler", "old secret");
        secrets.put("tocsin-containment", "only-for-tests");
        system = ASystem.that(this::answer);
    }

    void add(String name) {
        accounts.put(name, new Account(name));
    }

    Account account(String name) {
        return Objects.requireNonNull(accounts.get(name));
    }

    String secret(String client) {
        return Objects.requireNonNull(secrets.get(client));
    }

    /** Every change is answered so from now on; 0 for as it should be. */
    void refusing(int status) {
        refusal = status;
    }

    String url() {
        return system.url();
    }

    private void answer(HttpExchange exchange, ASystem.Heard heard) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().endsWith("/token")) {
            ASystem.answer(exchange, 200, "{\"access_token\":\"right\",\"expires_in\":60}");
        } else if (!heard.header("Authorization").equals("Bearer right")) {
            ASystem.answer(exchange, 401, "{}");
        } else if (!uri.getPath().startsWith(ADMIN)) {
            ASystem.answer(exchange, 404, "{}");
        } else if (refusal != 0 && !heard.method().equals("GET")) {
            ASystem.answer(exchange, refusal, "{}");
        } else {
            String path = uri.getPath().substring(ADMIN.length());
            String answer = heard.method().equals("GET") ? found(path, uri) : changed(heard, path);
            ASystem.answer(exchange, answer.isEmpty() ? 204 : 200, answer);
        }
    }

    private String found(String path, URI uri) {
        Map<String, String> query = uri.getRawQuery() == null
                ? Map.of()
                : List.of(uri.getRawQuery().split("&")).stream()
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
        return switch (path) {
            case "users" ->
                accounts.values().stream()
                        .filter(account -> account.name.equals(query.get("username")))
                        .map(Account::json)
                        .toList()
                        .toString();
            case "clients" ->
                secrets.containsKey(query.get("clientId"))
                        ? "[{\"id\":\"id-" + query.get("clientId") + "\",\"clientId\":\"" + query.get("clientId")
                                + "\"}]"
                        : "[]";
            default ->
                byId(path).credentials.stream()
                        .map(id -> "{\"id\":\"" + id + "\"}")
                        .toList()
                        .toString();
        };
    }

    private String changed(ASystem.Heard heard, String path) throws IOException {
        if (path.startsWith("clients/")) {
            String client = path.split("/", -1)[1].substring("id-".length());
            secrets.put(client, UUID.randomUUID().toString());
            return "{\"type\":\"secret\",\"value\":\"" + secret(client) + "\"}";
        }
        Account account = byId(path);
        if (path.endsWith("/logout")) {
            account.sessions = 0;
        } else if (heard.method().equals("DELETE")) {
            account.credentials.remove(path.substring(path.lastIndexOf('/') + 1));
        } else {
            JsonNode change = JSON.readTree(heard.body());
            account.isEnabled = change.path("enabled").asBoolean(account.isEnabled);
            if (change.has("requiredActions")) {
                account.actions.clear();
                change.get("requiredActions").forEach(action -> account.actions.add(action.asText()));
            }
        }
        return "";
    }

    private Account byId(String path) {
        return accounts.values().stream()
                .filter(account -> path.contains(account.id))
                .findFirst()
                .orElseThrow();
    }

    private static String decoded(String text) {
        return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        system.close();
    }
}
