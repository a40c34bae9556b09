package dev.tocsin.watched;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Where services send their spans by OTLP over HTTP. Each has an address of its own, which tells who sent what. */
final class TraceCollector implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Sent> received = new ConcurrentLinkedQueue<>();

    /** Protobuf as it came, one character a byte: ids and names stand in it as they are. */
    private record Sent(String path, String bytes) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String addressFor(String sender) {
        return "http://localhost:" + server.getAddress().getPort() + "/" + sender;
    }

    /** Who has sent spans of that trace. */
    Set<String> sendersOf(String traceId) {
        var id = new String(HexFormat.of().parseHex(traceId), StandardCharsets.ISO_8859_1);
        return received.stream()
                .filter(sent -> sent.bytes().contains(id))
                .map(sent -> sent.path().split("/", -1)[1])
                .collect(Collectors.toSet());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                var body = exchange.getRequestBody()) {
            var bytes = new String(body.readAllBytes(), StandardCharsets.ISO_8859_1);
            received.add(new Sent(exchange.getRequestURI().getPath(), bytes));
            exchange.getResponseHeaders().add("content-type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
