package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.targets.Credential;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Sends one request and sorts what can go wrong on the way by whether it may have arrived. */
@Singleton
class Http {
    private static final Pattern CHARSET = Pattern.compile("(?i).*charset=\"?([\\w:.-]+).*");

    private final Clients clients;
    private final Guard guard;
    private final HttpApiConfig config;

    Http(Clients clients, Guard guard, HttpApiConfig config) {
        this.clients = clients;
        this.guard = guard;
        this.config = config;
    }

    /**
     * To an address that the guard lets through, with the certificate of the credential if it has one. A redirect is an answer like any other,
     * since following it would take the credential somewhere else.
     */
    Answer send(Request request, Grant grant, @Nullable Credential credential) {
        return send(request, guard.address(request.uri()), grant, credential);
    }

    /** To an address that the settings name; whatever breaks, nothing was changed by it. */
    Answer ask(Request request, Grant grant, @Nullable Credential credential) {
        try {
            return send(request, InetAddress.getByName(request.uri().getHost()), grant, credential);
        } catch (TryAgain e) {
            throw new TryAgain(String.valueOf(e.getMessage()), false);
        } catch (java.net.UnknownHostException _) {
            throw new TryAgain("no address is known for " + request.uri().getHost(), false);
        }
    }

    private Answer send(Request request, InetAddress address, Grant grant, @Nullable Credential credential) {
        String host = request.uri().getHost();
        HttpClientRequest open = connected(request, address, credential);
        request.headers().forEach((name, values) -> open.headers().add(name, values));
        // What breaks is told by the future; without a handler it would be logged as well.
        open.exceptionHandler(_ -> {});
        // Listened to before it is sent, so that the answer is read by the thread that it comes in on, and never too
        // late.
        Future<Answer> answer = open.response().compose(response -> read(open, response, grant.bytes()));
        open.end(request.body() == null ? Buffer.buffer() : Buffer.buffer(request.body()));
        Duration patience = config.answerTimeout().compareTo(grant.time()) < 0 ? config.answerTimeout() : grant.time();
        try {
            return answer.toCompletionStage().toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            open.reset();
            throw new TryAgain("no answer from " + host + " in time", true);
        } catch (ExecutionException e) {
            throw new TryAgain("no answer from " + host + " (" + kind(e) + ")", true);
        } catch (InterruptedException _) {
            open.reset();
            Thread.currentThread().interrupt();
            throw new TryAgain("interrupted before " + host + " answered", true);
        }
    }

    private HttpClientRequest connected(Request request, InetAddress address, @Nullable Credential credential) {
        String host = request.uri().getHost();
        Future<HttpClientRequest> connecting = clients.of(credential).request(options(request, address));
        try {
            return connecting
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.connectTimeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            connecting.onSuccess(HttpClientRequest::reset);
            throw new TryAgain("no connection to " + host, false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SSLException) {
                throw new IllegalArgumentException("The handshake of TLS with " + host + " failed", e.getCause());
            }
            throw new TryAgain("no connection to " + host, false);
        } catch (InterruptedException _) {
            connecting.onSuccess(HttpClientRequest::reset);
            Thread.currentThread().interrupt();
            throw new TryAgain("interrupted before " + host + " was reached", false);
        }
    }

    private static RequestOptions options(Request request, InetAddress address) {
        URI uri = request.uri();
        int port = Addresses.port(uri);
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setSsl("https".equalsIgnoreCase(uri.getScheme()))
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(uri.getHost())
                .setPort(port)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false);
    }

    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse response, int bytes) {
        Promise<Answer> read = Promise.promise();
        Buffer body = Buffer.buffer();
        response.exceptionHandler(read::tryFail);
        response.handler(chunk -> {
            if (body.length() + chunk.length() > bytes) {
                read.tryComplete(new Answer(response.statusCode(), "", false));
                request.reset();
            } else {
                body.appendBuffer(chunk);
            }
        });
        response.endHandler(
                _ -> read.tryComplete(new Answer(response.statusCode(), body.toString(charset(response)), true)));
        return read.future();
    }

    private static Charset charset(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        Matcher named = CHARSET.matcher(type == null ? "" : type);
        return named.matches() && Charset.isSupported(named.group(1))
                ? Charset.forName(named.group(1))
                : StandardCharsets.UTF_8;
    }

    private static String kind(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? "unknown" : cause.getClass().getSimpleName();
    }
}
