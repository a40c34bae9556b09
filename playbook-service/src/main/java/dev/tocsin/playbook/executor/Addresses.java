package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.AgentTarget;
import dev.tocsin.playbook.cacao.ResolvedCommand;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Where an http-api endpoint is (section 7.8): its url, else a name or number with the port; https unless the port is 80. */
final class Addresses {
    private Addresses() {}

    /** Where a command goes; throws IllegalArgumentException if it goes nowhere. */
    static AgentTarget endpoint(ResolvedCommand command) {
        AgentTarget endpoint = command.endpoint();
        if (endpoint == null) {
            throw new IllegalArgumentException("neither target nor agent says where it is sent");
        }
        return endpoint;
    }

    static String base(AgentTarget endpoint) {
        for (String url : endpoint.address().getOrDefault("url", List.of())) {
            if (!url.isBlank()) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        }
        return host(endpoint, "80".equals(endpoint.port()) ? "http" : "https");
    }

    /** The address under a scheme by the first name or number of the endpoint, and its port. */
    static String host(AgentTarget endpoint, String scheme) {
        String port = endpoint.port() == null ? "" : ":" + endpoint.port();
        for (String kind : List.of("dname", "ipv4", "ipv6")) {
            for (String host : endpoint.address().getOrDefault(kind, List.of())) {
                return scheme + "://" + (kind.equals("ipv6") ? "[" + host + "]" : host) + port;
            }
        }
        throw new IllegalArgumentException(endpoint.name() + " has no address");
    }

    /** The address of a request target (RFC 9112 section 3.2.1); only the origin form is taken. */
    static URI resolve(String base, String target) {
        if (!target.startsWith("/") || target.startsWith("//")) {
            throw new IllegalArgumentException("the target of the request does not begin with a single /");
        }
        URI uri = URI.create(base + target);
        if (uri.getHost() == null || !List.of("http", "https").contains(uri.getScheme())) {
            throw new IllegalArgumentException("the address is not one of http or https");
        }
        return uri;
    }

    /** Whether an address lies under a base: same scheme, host and port, and the base's path in front. */
    static boolean isUnder(URI uri, URI base) {
        boolean isSameOrigin = base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && port(base) == port(uri);
        String path = base.getRawPath().endsWith("/") ? base.getRawPath() : base.getRawPath() + "/";
        // A server may take an encoded dot for a dot.
        String plain = String.valueOf(uri.getRawPath()).replaceAll("(?i)%2e", ".");
        return isSameOrigin && (URI.create(plain).normalize() + "/").startsWith(path);
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> 443;
            case "ssh" -> 22;
            default -> 80;
        };
    }
}
