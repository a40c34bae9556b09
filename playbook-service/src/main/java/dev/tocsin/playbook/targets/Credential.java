package dev.tocsin.playbook.targets;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to sign in to a system.
 *
 * @param base the only address that it may be sent to
 * @param certificate what this side shows in the handshake of TLS or SSH
 */
public record Credential(
        String name, URI base, SignIn signIn, @Nullable Certificate certificate, Peer peer) {

    /** What is sent with each command. */
    public sealed interface SignIn {}

    /** A token is asked for first (RFC 6749 section 4.4). */
    public record Client(URI tokenUrl, String clientId, String clientSecret) implements SignIn {}

    /** User name and password (RFC 7617 over HTTP). */
    public record Password(String user, String password) implements SignIn {}

    /** A token that does not change by itself (RFC 6750). */
    public record Token(String token) implements SignIn {}

    /** Nothing but the certificate, with the name of the user where the protocol wants one. */
    public record CertificateOnly(@Nullable String user) implements SignIn {}

    /** A private key and the chain of certificates for it, both as PEM; SSH needs the key alone. */
    public record Certificate(@Nullable String chain, String privateKey) {}

    /** How the other side is known: an authority of certificates as PEM, the line of an SSH host key; null for what Java trusts. */
    public record Peer(@Nullable String authority, @Nullable String hostKey) {}

    /** Every text in it that nobody may see. */
    public List<String> secrets() {
        Stream<String> own = switch (signIn) {
            case Client client -> Stream.of(client.clientSecret());
            case Password password -> Stream.of(password.password(), password.user() + ":" + password.password());
            case Token token -> Stream.of(token.token());
            case CertificateOnly _ -> Stream.empty();
        };
        return Stream.concat(own, certificate == null ? Stream.empty() : Stream.of(certificate.privateKey()))
                .toList();
    }

    @Override
    public String toString() {
        return "credential " + name;
    }
}
