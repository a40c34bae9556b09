package dev.tocsin.playbook.executor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.Authentication;
import dev.tocsin.playbook.cacao.Command;
import dev.tocsin.playbook.cacao.RepeatExtension.Check;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import dev.tocsin.playbook.targets.ClientCredential;
import dev.tocsin.playbook.targets.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends http-api commands (CACAO v2.0 section 5.7), signed in by the credential that the playbook refers to. */
@ApplicationScoped
public class HttpApiExecutor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");
    private static final Set<Integer> NOT_DONE = Set.of(408, 425, 429, 503);
    private static final int UNAUTHORIZED = 401;

    private final Http http;
    private final Tokens tokens;
    private final Targets targets;
    private final ObjectMapper json;

    HttpApiExecutor(Http http, Tokens tokens, Targets targets, ObjectMapper json) {
        this.http = http;
        this.tokens = tokens;
        this.targets = targets;
        this.json = json;
    }

    /** Does it once, outside of any transaction; throws {@link TryAgain} if it may succeed later. */
    public Outcome execute(Order order) {
        ResolvedCommand command = order.command();
        if (!(command.command() instanceof Command.HttpApi request) || command.endpoint() == null) {
            return new Outcome.Refused(
                    "no executor here knows " + command.command().type());
        }
        try {
            if (order.isDry() && !SAFE.contains(request.method())) {
                return new Outcome.Done(Map.of(), "not sent: this is a drill");
            }
            if (order.mayHaveHappened() && !IDEMPOTENT.contains(request.method())) {
                Outcome known = lookFirst(command, command.endpoint());
                if (known != null) {
                    return known;
                }
            }
            return answered(command, request, send(command, builder(command.endpoint(), request, order.key())));
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        } catch (Tokens.NotAccepted e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
    }

    /** Null if it has certainly not happened and is to be sent. */
    private @Nullable Outcome lookFirst(ResolvedCommand command, AgentTarget endpoint) {
        Check check = command.check();
        if (check == null) {
            return new Outcome.Refused(
                    "the answer to an earlier try was lost, and it may have been done: look before it is tried again");
        }
        URI uri = Addresses.resolve(Addresses.base(endpoint), check.target());
        HttpResponse<String> answer = send(command, HttpRequest.newBuilder(uri).GET());
        if (answer.statusCode() / 100 != 2) {
            throw new TryAgain("looking whether it was done answered " + answer.statusCode(), true);
        }
        return Answers.has(json, check.doneWithout(), answer.body())
                ? null
                : new Outcome.Done(Map.of(), "done by an earlier try whose answer was lost");
    }

    private HttpResponse<String> send(ResolvedCommand command, HttpRequest.Builder request) {
        Authentication authentication = command.authentication();
        if (authentication == null) {
            return http.send(request);
        }
        ClientCredential credential = credential(authentication, request);
        HttpResponse<String> answer = http.send(signed(request, credential));
        if (answer.statusCode() != UNAUTHORIZED) {
            return answer;
        }
        // The token may have been revoked before its time; a second refusal stands.
        tokens.forget(credential);
        return http.send(signed(request, credential));
    }

    private HttpRequest.Builder signed(HttpRequest.Builder request, ClientCredential credential) {
        return request.copy().setHeader("Authorization", "Bearer " + tokens.token(credential));
    }

    private ClientCredential credential(Authentication authentication, HttpRequest.Builder request) {
        String name = String.valueOf(authentication.credential());
        ClientCredential credential = targets.credential(name)
                .orElseThrow(() -> new IllegalArgumentException("The credential " + name + " is not configured"));
        if (!Addresses.isUnder(request.copy().build().uri(), credential.base())) {
            throw new IllegalArgumentException("The credential " + name + " is not for this address");
        }
        return credential;
    }

    private static HttpRequest.Builder builder(AgentTarget endpoint, Command.HttpApi command, String key) {
        URI uri = Addresses.resolve(Addresses.base(endpoint), command.target());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .method(
                        command.method(),
                        command.content() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(command.content()));
        for (Map.Entry<String, List<String>> header : command.headers().entrySet()) {
            header.getValue().forEach(value -> request.header(header.getKey(), value));
        }
        return request.header("Idempotency-Key", key);
    }

    private Outcome answered(ResolvedCommand command, Command.HttpApi request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Outcome.Done(Answers.values(json, command.outputs(), answer.body()), "answered " + status);
        }
        if (NOT_DONE.contains(status)) {
            throw new TryAgain("answered " + status, false);
        }
        if (status / 100 == 5) {
            throw new TryAgain("answered " + status, true);
        }
        return new Outcome.Refused("answered " + status + " to " + request.method());
    }
}
