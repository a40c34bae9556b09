package dev.tocsin.playbook.targets;

import java.net.URI;

/** What a token is asked for with (RFC 6749 section 4.4); base is the only address that the token may be sent to. */
public record ClientCredential(String name, URI base, URI tokenUrl, String clientId, String clientSecret) {
    @Override
    public String toString() {
        return "credential " + name;
    }
}
