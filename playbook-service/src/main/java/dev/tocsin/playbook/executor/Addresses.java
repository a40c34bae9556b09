package dev.tocsin.playbook.executor;

import dev.tocsin.playbook.cacao.AgentTarget;
import java.net.URI;
import java.util.List;

/** Where an http-api endpoint is (section 7.8): its url, else a name or number with the port; https unless the port is 80. */
final class Addresses {
    private Addresses() {}

    static String base(AgentTarget endpoint) {
        for (String url : endpoint.address().getOrDefault("url", List.of())) {
            if (!url.isBlank()) {
                return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
            }
        }
        for (String kind : List.of("dname", "ipv4", "ipv6")) {
            for (String host : endpoint.address().getOrDefault(kind, List.of())) {
                String port = endpoint.port() == null ? "" : ":" + endpoint.port();
                String name = kind.equals("ipv6") ? "[" + host + "]" : host;
                return ("80".equals(endpoint.port()) ? "http://" : "https://") + name + port;
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
        return isSameOrigin && (uri.normalize().getRawPath() + "/").startsWith(path);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
