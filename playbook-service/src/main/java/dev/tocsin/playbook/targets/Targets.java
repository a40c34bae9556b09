package dev.tocsin.playbook.targets;

import dev.tocsin.playbook.targets.Credential.Certificate;
import dev.tocsin.playbook.targets.Credential.CertificateOnly;
import dev.tocsin.playbook.targets.Credential.Client;
import dev.tocsin.playbook.targets.Credential.Password;
import dev.tocsin.playbook.targets.Credential.Peer;
import dev.tocsin.playbook.targets.Credential.SignIn;
import dev.tocsin.playbook.targets.Credential.Token;
import dev.tocsin.playbook.vault.SecretKind;
import dev.tocsin.playbook.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The systems that playbooks act on, as they are configured here. */
@ApplicationScoped
public class Targets {
    private final TargetsConfig targets;
    private final BiFunction<String, SecretKind, Optional<String>> secrets;

    @Inject
    Targets(TargetsConfig targets, SecretsConfig settings, Vault vault) {
        this(targets, (name, kind) -> vault.find(name, kind).or(() -> settings.of(name, kind)));
    }

    /** Where a secret comes from is told by name and kind. */
    Targets(TargetsConfig targets, BiFunction<String, SecretKind, Optional<String>> secrets) {
        this.targets = targets;
        this.secrets = secrets;
    }

    /** Base address of a system, without a slash at its end; empty if it is not configured. */
    public Optional<String> url(String name) {
        return target(name).flatMap(TargetsConfig.Target::url).map(Targets::withoutSlash);
    }

    /** Base addresses of all systems. */
    public List<URI> addresses() {
        return targets.all().values().stream()
                .flatMap(target -> target.url().stream())
                .toList();
    }

    /** What to sign in to a system with; empty if its address, its user or client, or its secret is not configured. */
    public Optional<Credential> credential(String name) {
        return target(name)
                .flatMap(target -> target.url()
                        .flatMap(base -> signIn(name, target, base)
                                .map(signIn -> new Credential(
                                        name,
                                        base,
                                        signIn,
                                        certificate(name, target).orElse(null),
                                        new Peer(
                                                target.authority().orElse(null),
                                                target.hostKey().orElse(null))))));
    }

    /** By the first of these for which there is a secret: client, token, user, certificate. */
    private Optional<SignIn> signIn(String name, TargetsConfig.Target target, URI base) {
        return secret(name, SecretKind.CLIENT_SECRET)
                .<SignIn>flatMap(secret -> target.clientId()
                        .flatMap(client -> tokenUrl(target, base).map(token -> new Client(token, client, secret))))
                .or(() -> secret(name, SecretKind.TOKEN).map(Token::new))
                .or(() -> secret(name, SecretKind.PASSWORD)
                        .flatMap(password -> target.user().map(user -> new Password(user, password))))
                .or(() -> certificate(name, target)
                        .map(_ -> new CertificateOnly(target.user().orElse(null))));
    }

    private Optional<Certificate> certificate(String name, TargetsConfig.Target target) {
        return secret(name, SecretKind.PRIVATE_KEY)
                .map(key -> new Certificate(target.certificate().orElse(null), key));
    }

    private Optional<String> secret(String name, SecretKind kind) {
        return secrets.apply(name, kind);
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
