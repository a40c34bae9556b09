package dev.tocsin.playbook.executor;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request over HTTP/1.1 as it is sent. */
record Request(
        String method,
        URI uri,
        Map<String, List<String>> headers,
        @Nullable String body) {
    /** Headers that say how the message is framed and to whom: a playbook that set them would say something else than is sent. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "content-length",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "expect",
            "te",
            "trailer",
            "proxy-authorization");

    /** Throws IllegalArgumentException if a header cannot be set. */
    static Request of(String method, URI uri, Map<String, List<String>> headers, @Nullable String body) {
        headers.keySet().stream()
                .filter(name -> RESERVED.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("the header " + name + " cannot be set");
                });
        return new Request(method, uri, headers, body);
    }

    static Request get(URI uri) {
        return new Request("GET", uri, Map.of(), null);
    }

    boolean has(String header) {
        return headers.keySet().stream().anyMatch(header::equalsIgnoreCase);
    }

    /** With this header in place of those of the same name. */
    Request with(String header, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(header)) {
                changed.put(name, new ArrayList<>(values));
            }
        });
        changed.put(header, List.of(value));
        return new Request(method, uri, changed, body);
    }

    Request withDefault(String header, String value) {
        return has(header) ? this : with(header, value);
    }
}
