package dev.tocsin.story;

import static io.restassured.RestAssured.given;

import dev.tocsin.stack.demo.DemoFirm;
import dev.tocsin.stack.mail.Mail;
import dev.tocsin.stack.service.LocalStack;
import dev.tocsin.stack.service.ServiceName;
import dev.tocsin.stack.service.StackPlan;
import dev.tocsin.stack.service.StackPorts;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The demo firm on a stack of its own: its people at the services, its monitors, its agents, its mail. */
final class Firm implements AutoCloseable {
    static final String PASSWORD = "tocsin-demo";

    private final LocalStack stack;
    private final Replicas replicas;
    private final Map<String, Held> tokens = new ConcurrentHashMap<>();

    private Firm(LocalStack stack) {
        this.stack = stack;
        this.replicas = new Replicas(stack);
    }

    /** Starts everything on free ports from what has been packaged. */
    static Firm open(Path data) {
        var plan = new StackPlan(Path.of(".."), data, StackPorts.free(), true);
        if (!plan.missing().isEmpty()) {
            throw new IllegalStateException("not packaged: " + plan.missing());
        }
        var stack = LocalStack.of(plan, (_, _) -> {});
        try {
            stack.start();
            var firm = new Firm(stack);
            new DemoFirm(firm.url(ServiceName.INCIDENT), firm.url(ServiceName.PLAYBOOK), firm.token("admin.tocsin"))
                    .load();
            return firm;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    LocalStack stack() {
        return stack;
    }

    Replicas replicas() {
        return replicas;
    }

    String url(ServiceName service) {
        return replicas.next(service).url();
    }

    /** A request of a person to a service. */
    RequestSpecification as(String user, ServiceName service) {
        return given().baseUri(url(service))
                .basePath("/api/v1")
                .auth()
                .oauth2(token(user))
                .contentType(ContentType.JSON);
    }

    /** A token that holds for some minutes more; nobody signs in anew for each request. */
    String token(String user) {
        return tokens.compute(user, (_, held) -> held != null && held.isFresh() ? held : Held.of(signIn(user)))
                .token();
    }

    private String signIn(String user) {
        return stack.signIn("tocsin").withPassword("tocsin-cli", user, PASSWORD).orElseThrow();
    }

    private record Held(String token, Instant since) {
        private static final Duration FRESH = Duration.ofMinutes(2);

        static Held of(String token) {
            return new Held(token, Instant.now());
        }

        boolean isFresh() {
            return Instant.now().isBefore(since.plus(FRESH));
        }
    }

    /** The token of the monitor that authenticates by Keycloak. */
    String monitorToken() {
        return stack.signIn("tocsin")
                .withSecret("monitor-soc", "monitor-soc-demo")
                .orElseThrow();
    }

    /** Hires an agent: an account at the outsourcer's identity provider. */
    void hire(String agent) {
        var token = stack.signIn("agents")
                .withSecret("tocsin-containment", "tocsin-containment-demo")
                .orElseThrow();
        var password = Map.of("type", "password", "value", PASSWORD, "temporary", false);
        var user = Map.of(
                "username",
                agent,
                "enabled",
                true,
                "email",
                agent + "@meridian-contact.example",
                "firstName",
                "Agent",
                "lastName",
                agent,
                "credentials",
                List.of(password));
        given().baseUri(stack.keycloak().url())
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(user)
                .post("/admin/realms/agents/users")
                .then()
                .statusCode(201);
    }

    /** Whether the agent gets into the desktop of agents. */
    boolean canSignIn(String agent) {
        return stack.signIn("agents")
                .withPassword("agent-desktop", agent, PASSWORD)
                .isPresent();
    }

    List<Mail> mailsTo(String address) {
        return stack.mails().mailsTo(address);
    }

    @Override
    public void close() {
        stack.close();
    }
}
