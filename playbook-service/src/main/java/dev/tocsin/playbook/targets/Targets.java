package dev.tocsin.playbook.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The systems that playbooks act on, as they are configured here. */
@ApplicationScoped
public class Targets {
    private final TargetsConfig targets;
    private final SecretsConfig secrets;

    Targets(TargetsConfig targets, SecretsConfig secrets) {
        this.targets = targets;
        this.secrets = secrets;
    }

    /** Base address of a system, without a slash at its end; empty if it is not configured. */
    public Optional<String> url(String name) {
        return target(name).flatMap(TargetsConfig.Target::url).map(Targets::withoutSlash);
    }

    /** What to sign in to a system with; empty if address, client or secret is not configured. */
    public Optional<ClientCredential> credential(String name) {
        Optional<String> secret =
                Optional.ofNullable(secrets.all().get(name)).flatMap(SecretsConfig.Secret::clientSecret);
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        return target(name)
                .flatMap(target -> target.url()
                        .flatMap(base -> tokenUrl(target, base)
                                .flatMap(token -> target.clientId()
                                        .map(client ->
                                                new ClientCredential(name, base, token, client, secret.get())))));
    }

    private static Optional<URI> tokenUrl(TargetsConfig.Target target, URI base) {
        return target.tokenUrl()
                .or(() -> target.realm()
                        .map(realm -> URI.create(
                                withoutSlash(base) + "/realms/" + realm + "/protocol/openid-connect/token")));
    }

    private Optional<TargetsConfig.Target> target(String name) {
        return Optional.ofNullable(targets.all().get(name));
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
