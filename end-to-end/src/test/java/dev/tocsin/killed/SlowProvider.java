package dev.tocsin.killed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An identity provider that does what it is asked, and never answers the first request to end sessions. */
final class SlowProvider implements AutoCloseable {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;

    SlowProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/token")) {
                answer(exchange, "{\"access_token\":\"t\",\"expires_in\":300}");
            } else if (path.endsWith("/users")) {
                answer(exchange, "[{\"id\":\"u1\"}]");
            } else if (path.endsWith("/sessions")) {
                calls.add("look");
                answer(exchange, done.getCount() == 0 ? "[]" : "[{\"id\":\"s1\"}]");
            } else if (path.endsWith("/logout")) {
                calls.add("logout");
                done.countDown();
                closing.await();
            } else {
                calls.add("disable");
                exchange.sendResponseHeaders(204, -1);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
