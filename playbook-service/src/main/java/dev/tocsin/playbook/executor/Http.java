package dev.tocsin.playbook.executor;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;

/** Sends one request and sorts what can go wrong on the way by whether it may have arrived. */
@Singleton
class Http {
    private final HttpClient client;
    private final HttpApiConfig config;

    Http(HttpApiConfig config) {
        this.config = config;
        // A redirect would take a credential somewhere else.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.timeout(config.answerTimeout()).build();
        String host = built.uri().getHost();
        try {
            return client.send(built, BodyHandlers.ofString());
        } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
            throw new TryAgain("no connection to " + host, false);
        } catch (IOException e) {
            throw new TryAgain("no answer from " + host + " (" + e.getClass().getSimpleName() + ")", true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TryAgain("interrupted before " + host + " answered", true);
        }
    }
}
