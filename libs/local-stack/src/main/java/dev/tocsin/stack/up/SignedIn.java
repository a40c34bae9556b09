package dev.tocsin.stack.up;

import dev.tocsin.stack.process.Waiting;
import dev.tocsin.stack.service.LocalStack;
import dev.tocsin.stack.service.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Proves that the stack is of use: the console's page comes, and a demo user signs in and lists the incidents. */
final class SignedIn {
    private SignedIn() {}

    static void check(LocalStack stack) {
        var url = stack.service(ServiceName.INCIDENT).url();
        if (!Waiting.until(Duration.ofSeconds(10), () -> Waiting.answers(url + "/"))) {
            throw new IllegalStateException("the console does not answer at " + url);
        }
        var token = stack.signIn("tocsin")
                .withPassword("tocsin-cli", "ines.castillo", "tocsin-demo")
                .orElseThrow(() -> new IllegalStateException("ines.castillo cannot sign in"));
        var status = status(url + "/api/v1/incidents", token);
        if (status != 200) {
            throw new IllegalStateException("incident-service answers " + status + " to a user who has signed in");
        }
    }

    private static int status(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
