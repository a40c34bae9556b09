package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Credential;
import dev.tocsin.playbook.targets.Credential.Certificate;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One HTTP client for each way to shake hands over TLS. */
@Singleton
class Clients {
    private static final int MOST_AT_ONCE = 200;

    private final Vertx vertx;
    private final HttpApiConfig config;
    private final Map<Handshake, HttpClient> clients = new ConcurrentHashMap<>();

    Clients(Vertx vertx, HttpApiConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    private record Handshake(
            @Nullable Certificate certificate, @Nullable String authority) {}

    /** Throws IllegalArgumentException if certificate, key or authority is no PEM. */
    HttpClient of(@Nullable Credential credential) {
        Handshake handshake = credential == null
                ? new Handshake(null, null)
                : new Handshake(credential.certificate(), credential.peer().authority());
        return clients.computeIfAbsent(handshake, this::client);
    }

    private HttpClient client(Handshake handshake) {
        // A connection is used once: of a request that failed on a kept one nobody could say whether it arrived.
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_AT_ONCE)
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE);
        Certificate certificate = handshake.certificate();
        if (certificate != null && certificate.chain() != null) {
            options.setKeyCertOptions(new PemKeyCertOptions()
                    .addCertValue(Buffer.buffer(certificate.chain()))
                    .addKeyValue(Buffer.buffer(certificate.privateKey())));
        }
        if (handshake.authority() != null) {
            options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(handshake.authority())));
        }
        // What breaks is told to whoever waits for the answer; without a handler it would be logged as well.
        return vertx.httpClientBuilder()
                .with(options)
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                .build();
    }
}
