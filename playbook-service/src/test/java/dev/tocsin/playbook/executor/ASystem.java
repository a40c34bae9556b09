package dev.tocsin.playbook.executor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A system outside, over real HTTP: it remembers what came in and answers as the test says. */
final class ASystem implements AutoCloseable {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** One request. */
    record Heard(String method, String target, com.sun.net.httpserver.Headers headers, String body) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /** What it does with a request. */
    interface Behaviour {
        void answer(HttpExchange exchange, Heard heard) throws IOException;
    }

    private ASystem(HttpServer server, Behaviour behaviour) {
        this.server = server;
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                Heard request = new Heard(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders(),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                heard.add(request);
                behaviour.answer(exchange, request);
            }
        });
        server.start();
    }

    static ASystem that(Behaviour behaviour) throws IOException {
        return new ASystem(HttpServer.create(loopback(), 0), behaviour);
    }

    static ASystem answering(int status, String body) throws IOException {
        return that((exchange, _) -> answer(exchange, status, body));
    }

    /** Over TLS, for clients with a certificate only. */
    static ASystem askingForCertificates(SSLContext tls, Behaviour behaviour) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        return new ASystem(server, behaviour);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    List<Heard> heard() {
        return heard;
    }

    String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://localhost:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
