package dev.tocsin.playbook;

import static java.util.Map.entry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the outsourcer's identity provider over real HTTP. Every account exists, with one session, and its id is its user name in reverse. How
 * an account behaves follows from its name: {@code lost-} loses the answer to the first logout, {@code busy-} answers 503 to the first two changes,
 * {@code gone-} is not there, {@code refuses-} may not be changed. What came in is told under {@code /_calls/USERNAME}.
 */
public final class AgentsProvider implements QuarkusTestResourceLifecycleManager {
    public static final String SECRET = "only-for-tests";
    public static final String LINK_KEY = "b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMzI=";
    private static final String TOKEN = "token-of-the-containment-client";
    private static final Pattern USER = Pattern.compile("/admin/realms/agents/users/([^/?]+)(/logout|/sessions)?");
    private static final Pattern SEARCH = Pattern.compile("username=([^&]+)&exact=true");

    private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", this::handle);
            http.start();
            server = http;
            return Map.ofEntries(
                    entry(
                            "tocsin.targets.agents.url",
                            "http://localhost:" + http.getAddress().getPort()),
                    entry("tocsin.secrets.agents.client-secret", SECRET),
                    entry("tocsin.executors.internal-networks", "127.0.0.1/32,::1/128"),
                    entry("tocsin.vault.keys", "YWxsIHRoZXNlIGJ5dGVzIGFyZSBmb3IgdGVzdHMgISE="),
                    entry("tocsin.targets.kept.url", "https://kept.test"),
                    entry("tocsin.targets.settled.url", "https://settled.test"),
                    entry("tocsin.secrets.settled.token", "of the settings"),
                    entry("tocsin.runs.first-pause", "100ms"),
                    entry("tocsin.runs.longest-pause", "300ms"),
                    entry("tocsin.runs.tries", "4"),
                    entry("tocsin.approvals.link-key", LINK_KEY),
                    entry("tocsin.work.poll", "200ms"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.startsWith("/_calls/")) {
                answer(exchange, 200, String.join("\n", calls(path.substring("/_calls/".length()))));
            } else if (path.equals("/realms/agents/protocol/openid-connect/token")) {
                boolean isRight =
                        body.contains("client_secret=" + SECRET) && body.contains("client_id=tocsin-containment");
                answer(exchange, isRight ? 200 : 401, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":300}");
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{}");
            } else {
                administer(exchange, path, body);
            }
        }
    }

    private void administer(HttpExchange exchange, String path, String body) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        Matcher search = SEARCH.matcher(query == null ? "" : query);
        Matcher user = USER.matcher(path);
        if (search.matches()) {
            String name = search.group(1);
            calls(name).add("GET");
            String found = "[{\"id\":\"" + reversed(name) + "\",\"username\":\"" + name + "\",\"enabled\":true}]";
            answer(exchange, 200, name.startsWith("gone-") ? "[]" : found);
        } else if (user.matches()) {
            change(exchange, reversed(user.group(1)), String.valueOf(user.group(2)), body);
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private void change(HttpExchange exchange, String name, String what, String body) throws IOException {
        if (what.equals("/sessions")) {
            calls(name).add("GET sessions");
            answer(exchange, 200, ended.contains(name) ? "[]" : "[{\"id\":\"s1\"}]");
            return;
        }
        long earlier =
                calls(name).stream().filter(call -> !call.startsWith("GET")).count();
        calls(name).add(what.equals("/logout") ? "POST logout" : "PUT " + body);
        if (name.startsWith("busy-") && earlier < 2) {
            answer(exchange, 503, "{}");
        } else if (name.startsWith("refuses-")) {
            answer(exchange, 403, "{}");
        } else if (what.equals("/logout")) {
            ended.add(name);
            if (!name.startsWith("lost-")) {
                answer(exchange, 204, "");
            }
        } else {
            answer(exchange, 204, "");
        }
    }

    private List<String> calls(String name) {
        return calls.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>());
    }

    private static String reversed(String name) {
        return new StringBuilder(name).reverse().toString();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
